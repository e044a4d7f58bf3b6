internal import KeyModel
internal import KeyValidator
internal import SourceText

/// What the wizard's script goes by: the catalog, and what a project has written down, as JSON.
///
/// Nothing of it is worded or decided twice: sentences are the model's, and what the check always says of a role is what it said
/// when it was asked. Of groups it has what they may do, since the check compares with it, and not who belongs to them.
struct WizardData {
    private let world: AccessWorld
    private let rulePage: (String) -> String?

    private var catalog: Catalog { world.catalog }

    /// - Parameter rulePage: the address of the page of a rule; nil where the site has none.
    init(world: AccessWorld, rulePage: @escaping (String) -> String?) {
        self.world = world
        self.rulePage = rulePage
    }

    /// For a `script` element, which ends with the first `</script` whatever that stands in: no `<` is in it.
    var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            appendTypes(to: &json)
            appendPermissions(to: &json)
            appendPresets(to: &json)
            appendRules(to: &json)
            appendSecrets(to: &json)
            appendInventory(to: &json)
        }
        return json.bytes.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
    }

    // MARK: The catalog

    private func appendTypes(to json: inout JSONText) {
        json.array("types") { json in
            for (type, value) in catalog.resourceTypes.enumerated() {
                json.object { json in
                    json.member("name", value.name)
                    json.member("prefix", value.idPrefix)
                    json.array("roles") { json in
                        for role in value.roles.indices { append(RoleIndex(type: type, role: role), to: &json) }
                    }
                }
            }
        }
    }

    private func append(_ role: RoleIndex, to json: inout JSONText) {
        json.object { json in
            json.member("name", catalog[role].name)
            json.array("own") { json in for permission in catalog.access(of: role).own { json.number(permission) } }
            json.array("inside") { json in for role in catalog.rolesInside(role) { json.numbers(role.type, role.role) } }
            json.array("says") { json in for part in meaning(of: role) { json.string(part) } }
            json.array("findings") { json in
                for finding in findings(on: role) { json.array { json in for text in finding { json.string(text) } } }
            }
        }
    }

    /// What the role lets a key do, with a gap where the id of the resource goes.
    private func meaning(of role: RoleIndex) -> [String] {
        let gap = "\u{FFFC}"
        let scope = Scope(resourceType: catalog.resourceTypes[role.type].name, resourceID: gap, role: catalog[role].name)
        return catalog.meaning(of: scope).joined(separator: " ").split(separator: gap, omittingEmptySubsequences: false).map(
            String.init)
    }

    /// What the check says of the role wherever it stands: the rule, the message and the notes.
    private func findings(on role: RoleIndex) -> [[String]] {
        var key = JSONText()
        key.object { key in
            key.member("name", "-")
            key.array("scopes") { key in
                key.object { key in
                    key.member("resource_type", catalog.resourceTypes[role.type].name)
                    key.member("resource_id", "-")
                    key.member("role", catalog[role].name)
                }
            }
            key.array("sharing_group_ids") { $0.string("-") }
        }
        let checker = SpecChecker(context: CheckContext(catalog: catalog))
        let report = checker.check(SourceFile(name: "key.json", bytes: key.bytes), as: .json)
        return report.diagnostics.filter { Self.rulesOfRoles.contains($0.rule) }.map { [$0.rule, $0.message] + $0.notes }
    }

    private func appendPermissions(to json: inout JSONText) {
        json.array("permissions") { json in
            for permission in catalog.permissions {
                json.object { json in
                    json.member("name", permission.name)
                    if let type = permission.creates.flatMap(catalog.index(ofResourceType:)) { json.member("creates", type) }
                }
            }
        }
        json.object("sharing") { json in
            json.member("sentence", catalog.sharingMeaning)
            json.array("types") { json in
                for type in catalog.sharing.resourceTypes.compactMap(catalog.index(ofResourceType:)) { json.number(type) }
            }
        }
    }

    private func appendPresets(to json: inout JSONText) {
        json.array("presets") { json in
            for preset in catalog.presets {
                json.object { json in
                    json.member("id", preset.id)
                    json.array("scopes") { json in
                        for scope in preset.defaultScopes {
                            json.object { json in
                                json.member("type", scope.resourceType)
                                json.member("role", scope.role)
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: The rules

    /// Those that a key made in the wizard can break: its texts are typed, its types, roles and presets chosen.
    static let rules =
        rulesOfRoles + [
            "name-length", "description-length", "scopes-empty", "sharing-groups-empty", "resource-id-invalid",
            "resource-id-placeholder", "resource-id-mismatch", "resource-unknown", "scope-duplicate", "scope-redundant",
            "scope-covered",
            "preset-exceeded", "preset-incomplete", "group-duplicate", "group-unknown", "group-widens-access", "secret-present",
        ]

    private static let rulesOfRoles = ["role-legacy", "org-admin"]

    private func appendRules(to json: inout JSONText) {
        json.object("rules") { json in
            for rule in RuleSet.all where Self.rules.contains(rule.id) {
                json.name(of: rule.id)
                json.object { json in
                    json.member("severity", rule.severity.rawValue)
                    if let page = rulePage(rule.id) { json.member("page", page) }
                }
            }
        }
        let limits = catalog.limits
        json.object("limits") { json in
            json.numbers("name", limits.nameLength.lowerBound, limits.nameLength.upperBound)
            json.numbers("description", limits.descriptionLength.lowerBound, limits.descriptionLength.upperBound)
            json.member("scopes", limits.minimumScopes)
            json.member("groups", limits.minimumSharingGroups)
        }
    }

    private func appendSecrets(to json: inout JSONText) {
        json.array("secrets") { json in
            for pattern in SecretPattern.all {
                json.array { json in
                    json.string(pattern.kind.rawValue)
                    json.string(String(decoding: pattern.prefix, as: UTF8.self))
                    json.number(pattern.minimumTail)
                    json.string(String(decoding: pattern.tailPunctuation, as: UTF8.self))
                }
            }
        }
        json.object("placeholders") { json in
            json.member("word", Placeholder.repeated.letter)
            json.member("count", Placeholder.repeated.count)
            json.member("beginning", Placeholder.beginning)
            json.array("words") { json in for word in Placeholder.words { json.string(word) } }
            json.array("wrappers") { json in
                for (open, close) in Placeholder.wrappers {
                    json.array { json in
                        json.string(open)
                        json.string(close)
                    }
                }
            }
        }
    }

    // MARK: The project

    private func appendInventory(to json: inout JSONText) {
        if let tree = world.inventory.resources {
            json.array("resources") { json in
                for index in tree.resources.indices {
                    json.array { json in
                        json.number(tree.reference(index).type)
                        json.string(tree.reference(index).id)
                        json.number(tree.containers(of: index).first ?? -1)
                    }
                }
            }
        }
        guard let groups = world.inventory.groups else { return }
        json.array("groups") { json in
            for group in groups.groups {
                json.object { json in
                    json.member("id", group.id)
                    if let name = group.name { json.member("name", name) }
                    json.array("grants") { json in
                        for grant in world.grants(of: group) {
                            json.array { json in
                                json.number(grant.resource.type)
                                json.string(grant.resource.id)
                                json.number(grant.role.role)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func numbers(_ first: Int, _ second: Int) {
        array { json in
            json.number(first)
            json.number(second)
        }
    }

    fileprivate mutating func numbers(_ name: StaticString, _ first: Int, _ second: Int) {
        self.name(name)
        numbers(first, second)
    }
}
