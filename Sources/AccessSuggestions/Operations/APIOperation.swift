/// An operation of an API, and what it says that its callers need.
package struct APIOperation: Sendable {
    /// In capitals: "POST".
    package let method: String

    /// As the document has it: "/tasks/{id}".
    package let path: String

    /// Nil where it says nothing: then what it requires is unknown.
    package let requirements: [AccessRequirement]?

    /// "POST /tasks".
    package var name: String { "\(method) \(path)" }
}

/// What an operation requires: `run@agent`, or of one resource `run@agent:agt_build`.
package struct AccessRequirement: Sendable, Hashable {
    /// The index of the permission in the catalog.
    package let permission: Int

    /// The index of the resource type in the catalog.
    package let type: Int

    /// Nil where it is the resource that the operation is called on.
    package let id: String?
}
