import KeyModel
import SourceText
import TestSupport

/// What somebody may have answered in the wizard: types and roles of the catalog, as one chooses them, and texts of any kind.
struct GeneratedAnswers {
    let key: APIKey

    /// What the script is given.
    var json: String {
        var json = JSONText()
        json.object { json in
            json.member("name", key.name)
            json.member("description", key.description ?? "")
            json.member("preset", key.preset ?? "")
            json.array("scopes") { json in
                for scope in key.scopes {
                    json.object { json in
                        json.member("type", scope.resourceType)
                        json.member("id", scope.resourceID)
                        json.member("role", scope.role)
                    }
                }
            }
            json.array("groups") { json in for group in key.sharingGroupIDs { json.string(group) } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    init(in world: AccessWorld, using random: inout SplitMix) {
        let catalog = world.catalog
        let preset = random.happens(oneIn: 4) ? nil : random.pick(catalog.presets)
        let fillsPreset = random.happens(oneIn: 2)
        var scopes = (fillsPreset ? preset?.defaultScopes ?? [] : []).map { scope in
            Scope(
                resourceType: scope.resourceType, resourceID: Self.id(of: scope.resourceType, in: world, &random),
                role: scope.role)
        }
        for _ in 0..<random.number(below: fillsPreset ? 2 : 5) {
            if let repeated = scopes.first, random.happens(oneIn: 6) {
                scopes.append(repeated)
                continue
            }
            let type = random.pick(catalog.resourceTypes)
            // The same resource again, half of the time, so that scopes meet.
            let known = scopes.last { $0.resourceType == type.name }?.resourceID
            let id =
                random.happens(oneIn: 2)
                ? known ?? Self.id(of: type.name, in: world, &random) : Self.id(of: type.name, in: world, &random)
            scopes.append(Scope(resourceType: type.name, resourceID: id, role: random.pick(type.roles).name))
        }
        let groups = (0..<random.number(below: 4)).map { _ in
            let known = world.inventory.groups?.groups.map(\.id) ?? []
            return random.happens(oneIn: 3) || known.isEmpty ? random.pick(Self.groups) : random.pick(known)
        }
        let name = random.happens(oneIn: 2) ? "CI" : random.pick(Self.texts)
        let description = random.happens(oneIn: 2) ? nil : random.pick(Self.texts + Self.descriptions)
        key = APIKey(
            name: name, description: description == "" ? nil : description, preset: preset?.id, scopes: scopes,
            sharingGroupIDs: groups)
    }

    private static func id(of type: String, in world: AccessWorld, _ random: inout SplitMix) -> String {
        let prefix = world.catalog.resourceType(named: type)?.idPrefix ?? ""
        switch random.number(below: 10) {
        case 0: return random.pick(["", "*", prefix + "*", " ", "a b", prefix + "a\tb", prefix + "\u{7}", prefix + "x\u{2028}"])
        case 1:
            return prefix
                + random.pick(["xxx", "XXXX", "todo", "TBD", "your-id", "<id>", "${ID}", "{{id}}", "[id]", "{}", "$x", "xx"])
        case 2: return random.pick(world.catalog.resourceTypes).idPrefix + random.pick(["a", "", "todo"])
        case 3: return random.pick(texts)
        default: return prefix + random.pick(["a", "b", "c", "aa", "prod", "prdo"])
        }
    }

    private static let secrets = [
        "tu_4f9aExampleOnly0123456789", "made from sk_tu_4f9aExampleOnly0123456789 in June", "xxtu_4f9aExampleOnly0123456789",
        "xoxb-1234567890-example", "ghp_ExampleOnly0123456789", "github_pat_Example_Only_0123456789", "whsec_ExampleOnly+0123/=",
        "étu_4f9aExampleOnly0123456789", "-tu_4f9aExampleOnly0123456789 and ghp_ExampleOnly0123456789", "tu_short",
    ]

    private static let groups =
        ["grp_a", "grp_eng", "grp_enginering", "no", "grp#c", "grp d", "grp_\u{202E}x"] + secrets.prefix(2)

    private static let texts =
        secrets + [
            "", "   ", "\u{3000}", "CI", "nightly report", "a # b", "x: y", "x:", "it's \"quoted\"", "it's", "\"", "back\\slash",
            "[1]",
            "Größe 😀", "- dash", "null", "Yes", "y", "1e3", "0x1f", "2024-01-01", "~", "trailing ", " leading", "tab\there", "é",
            "e\u{301}",
            "\u{200B}zero", "a\u{200D}b", "\u{202E}turned", "\u{85}", "\u{2028}", "\u{E000}", "\u{FEFF}mark", "\u{A0}", "\u{1}",
            "%x", "@x", "`x`",
            "a\u{7F}b", "<b>x</b>", "</script>", "#x", "?", "/x", "$x", "\u{10FFFF}", String(repeating: "n", count: 256),
            String(repeating: "n", count: 257), String(repeating: "😀", count: 257),
            "a much longer id than the sixty characters that messages show of one",
        ]

    private static let descriptions = [
        "one\ntwo", "one\n\ntwo\n", "one\n", "\none", " one\ntwo", "one \ntwo", "one\ntwo\n\n", "# one\n- two", "one\r\ntwo",
        "one\n\ttwo",
        String(repeating: "na ", count: 400), "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\nand on",
        "-----BEGIN RSA PRIVATE KEY----- x",
        "-----BEGIN CERTIFICATE-----",
    ]
}

extension Inventory {
    /// Two resources of each type, the second without a container, and groups with grants on them, for any catalog.
    static func generated(for catalog: Catalog, using random: inout SplitMix) -> Inventory {
        let resources = catalog.resourceTypes.flatMap { type in
            let container = catalog.resourceTypes.first { $0.contains.contains(type.name) }
            return [
                Resource(resourceType: type.name, resourceID: type.idPrefix + "a", parent: container.map { $0.idPrefix + "a" }),
                Resource(resourceType: type.name, resourceID: type.idPrefix + "b"),
                Resource(
                    resourceType: type.name, resourceID: type.idPrefix + "prod", parent: container.map { $0.idPrefix + "prod" }),
            ]
        }
        let groups = ["grp_a", "grp_engineering", "grp_data"].map { id in
            let grants = (0..<random.number(below: 8)).map { _ in
                let type = random.pick(catalog.resourceTypes)
                return Scope(
                    resourceType: type.name, resourceID: type.idPrefix + random.pick(["a", "b", "prod", "gone"]),
                    role: random.pick(type.roles).name)
            }
            return SharingGroup(id: id, name: id == "grp_a" ? "A & <b>" : nil, members: [], grants: grants)
        }
        return Inventory(groups: GroupDirectory(groups), resources: ResourceTree(resources, in: catalog))
    }
}
