/// A kind of resource that a scope can name: `org`, `namespace`, `project`, `agent`.
package struct ResourceType: Sendable, Hashable {
    package let name: String

    /// For headings and tables: "Namespace".
    package let title: String

    /// How ids of this type begin: `ns_`.
    package let idPrefix: String

    /// The names of the types that a resource of this type contains.
    package let contains: [String]

    /// Weakest first; legacy roles last.
    package let roles: [Role]

    package init(name: String, title: String, idPrefix: String, contains: [String] = [], roles: [Role]) {
        self.name = name
        self.title = title
        self.idPrefix = idPrefix
        self.contains = contains
        self.roles = roles
    }

    package func role(named name: String) -> Role? { roles.first { $0.name == name } }
}
