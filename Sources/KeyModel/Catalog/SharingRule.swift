/// What a key's sharing groups receive on the resources that the key creates.
package struct SharingRule: Sendable, Hashable {
    /// The role each sharing group gets: `owner`.
    package let role: String

    /// The resource types for which that happens: `agent` and `project`.
    package let resourceTypes: [String]

    package init(role: String, resourceTypes: [String]) {
        self.role = role
        self.resourceTypes = resourceTypes
    }

    /// On a platform whose groups receive nothing.
    package static let none = SharingRule(role: "", resourceTypes: [])
}
