import KeyModel
import TestSupport

/// Catalogs that a catalog file may describe, with names and texts that YAML could take for something else.
struct GeneratedCatalog {
    private var random: SplitMix
    private static let words = [
        "null", "yes", "No", "1", "0x1F", "1.5", "a.b", "x/y", "true", "on", "2026-11-23", "12", "off",
        "agent", "org", "a-b", "E5", "1e3",
    ]
    private static let texts = [
        "null", "yes", "see it", "a: b", "x # y", "- dash", "[1, 2]", "{a}", "it's \"quoted\"", "back\\slash", "*all*", "&a",
        "!tag",
        "%x", "@at", "`code`", "größer 😀", " lead", "trail ", "1", "1.5", "2026-11-23", "~", "?", "|", ">", "a, b", ":rocket:",
        "=",
    ]

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func catalog() -> Catalog {
        let permissions = names(upTo: 8).map { name in (name, text()) }
        let typeNames = names(upTo: 5)
        let listed = permissions.map { name, summary in
            Permission(
                name: name, summary: summary, managesKeys: random.happens(oneIn: 4),
                creates: random.happens(oneIn: 4) ? random.pick(typeNames) : nil)
        }
        let roleNames = typeNames.map { _ in names(upTo: 4) }
        let types = typeNames.indices.map { index -> ResourceType in
            // A type contains later ones alone, so that there is no circle.
            let contains = typeNames.indices.filter { $0 > index && random.happens(oneIn: 2) }
            return ResourceType(
                name: typeNames[index], title: text(), idPrefix: random.happens(oneIn: 4) ? "" : "t\(index)_",
                contains: contains.map { typeNames[$0] },
                roles: roleNames[index].indices.map { role in
                    self.role(role, of: roleNames[index], contents: contains.map { (typeNames[$0], roleNames[$0]) }, listed.count)
                })
        }
        let scopes = types.flatMap { type in type.roles.map { DefaultScope(resourceType: type.name, role: $0.name) } }
        let presets = names(upTo: 3).map { id in
            Preset(
                id: id, name: text(), icon: random.happens(oneIn: 3) ? "" : ":rocket:",
                defaultScopes: scopes.filter { _ in random.happens(oneIn: 3) }, useCase: text())
        }
        let (least, most) = (random.number(below: 9), random.number(below: 99))
        return Catalog(
            title: random.happens(oneIn: 2) ? text() : nil, permissions: listed, resourceTypes: types, presets: presets,
            sharing: random.happens(oneIn: 3)
                ? .none
                : SharingRule(role: types[0].roles[0].name, resourceTypes: random.happens(oneIn: 4) ? [] : [types[0].name]),
            limits: KeyLimits(
                nameLength: 1 + least...1 + least + most, descriptionLength: least...least + most, minimumScopes: most,
                minimumSharingGroups: least))
    }

    private mutating func role(
        _ index: Int, of names: [String], contents: [(type: String, roles: [String])], _ permissionCount: Int
    ) -> Role {
        var onContents: [String: String] = [:]
        for (type, roles) in contents where random.happens(oneIn: 2) { onContents[type] = random.pick(roles) }
        return Role(
            name: names[index], summary: text(),
            permissions: PermissionSet((0..<permissionCount).filter { _ in random.happens(oneIn: 2) }), onContents: onContents,
            normalizedTo: index > 0 && random.happens(oneIn: 3) ? names[index - 1] : nil)
    }

    /// One at least, each once.
    private mutating func names(upTo count: Int) -> [String] {
        var seen: Set<String> = []
        return (0...random.number(below: count)).map { _ in random.pick(Self.words) }.filter { seen.insert($0).inserted }
    }

    private mutating func text() -> String { random.pick(Self.texts) }
}
