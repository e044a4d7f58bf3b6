/// Which resource is meant: a type of a catalog, and an id. Whether it exists is another question.
package struct ResourceReference: Sendable, Hashable {
    /// The index of its type in `Catalog.resourceTypes`.
    package let type: Int
    package let id: String

    package init(type: Int, id: String) {
        self.type = type
        self.id = id
    }

    /// By the bytes of the id: to `String` two spellings of an accent are one, and to a platform they are two agents.
    package static func == (a: ResourceReference, b: ResourceReference) -> Bool {
        a.type == b.type && a.id == b.id && a.id.utf8.elementsEqual(b.id.utf8)
    }
}

extension Catalog {
    /// The short form: `agent:agt_build`.
    package func shortForm(_ resource: ResourceReference) -> String { "\(resourceTypes[resource.type].name):\(resource.id)" }

    /// A role on a resource in its short form: `agent:agt_build:editor`.
    package func shortForm(_ role: RoleIndex, on id: String) -> String {
        "\(resourceTypes[role.type].name):\(id):\(self[role].name)"
    }
}
