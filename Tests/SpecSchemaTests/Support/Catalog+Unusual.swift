import KeyModel

extension Catalog {
    /// Names that mean something to JSON, URIs, patterns and snippets; prefixes that begin others, and none; no presets.
    static let unusual = Catalog(
        permissions: [Permission(name: "see", summary: "see it")],
        resourceTypes: [
            type("a/b~c%20", prefix: "a.(b)_"), type("a", prefix: "a"), type("agent", prefix: "agt$_"), type("none", prefix: ""),
            type("é\"\\", prefix: "^é[_"), type("no roles", prefix: "n_", roles: []),
        ],
        presets: [], sharing: SharingRule(role: "one", resourceTypes: ["agent"]),
        limits: KeyLimits(nameLength: 0...5, descriptionLength: 3...9, minimumScopes: 0, minimumSharingGroups: 2))

    private static func type(_ name: String, prefix: String, roles: [String] = ["one", "$1", "one\\two"]) -> ResourceType {
        ResourceType(
            name: name, title: "Title of \(name)", idPrefix: prefix, contains: name == "a" ? ["agent"] : [],
            roles: roles.map {
                Role(name: $0, summary: "Says \($0)", permissions: PermissionSet([0]), normalizedTo: $0 == "$1" ? "one" : nil)
            })
    }
}
