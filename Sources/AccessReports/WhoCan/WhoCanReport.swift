package import KeyModel
package import SourceText

/// The answer to `keybook who-can`: every key and every group that may do something on a resource.
package struct WhoCanReport: Sendable {
    private let question: AccessQuestion
    private let world: AccessWorld
    private let keys: [(label: KeyLabel, because: [AccessPath])]
    private let groups: [(group: SharingGroup, because: [AccessPath])]
    private let gaps: [AccessGap]

    package init(_ question: AccessQuestion, keys: [(label: KeyLabel, key: APIKey)], in world: AccessWorld) {
        self.question = question
        self.world = world
        let chain = world.chain(of: question.resource)
        func because(_ grants: [Grant]) -> [AccessPath] {
            world.paths(of: grants, along: chain).filter {
                world.catalog.access(of: $0.role).own.contains(question.permission)
            }
        }
        self.keys = keys.map { ($0.label, because(world.grants(of: $0.key))) }.filter { !$0.because.isEmpty }
        groups = (world.inventory.groups?.groups ?? []).map { ($0, because(world.grants(of: $0))) }
            .filter { !$0.because.isEmpty }
        gaps = world.gaps(of: question.resource) + (world.inventory.groups == nil ? [.noGroups([])] : [])
    }

    /// `{"keys": [{"name", "key", "because"}], "groups": [{"group", "name", "members", "because"}], …}` on one line.
    package var json: [UInt8] {
        let catalog = world.catalog
        var text = JSONText()
        text.object {
            $0.name("permission")
            $0.string(catalog.permissions[question.permission].name)
            $0.members(of: question.resource, in: catalog)
            $0.name("keys")
            $0.array {
                for (label, because) in keys {
                    $0.object {
                        $0.members(of: label)
                        $0.name("because")
                        $0.because(because, in: catalog)
                    }
                }
            }
            $0.name("groups")
            $0.array {
                for (group, because) in groups {
                    $0.object {
                        $0.name("group")
                        $0.string(withoutSecretTails(group.id))
                        $0.name("name")
                        $0.optional(group.name)
                        $0.name("members")
                        $0.array {
                            for member in group.members { $0.string(withoutSecretTails(member)) }
                        }
                        $0.name("because")
                        $0.because(because, in: catalog)
                    }
                }
            }
            $0.name("unknown")
            $0.gaps(gaps, in: catalog)
        }
        return text.bytes + [UInt8(ascii: "\n")]
    }

    /// For a terminal.
    package func text(_ style: TextStyle) -> [UInt8] {
        let words = AccessWords(catalog: world.catalog)
        var text = StyledText(style)
        let deed = "\(words.permission(question.permission)) \(words.resource(question.resource))"
        text.append(heading(deed), .bold)
        text.endLine()
        for (label, because) in keys {
            text.endLine()
            text.line(1, "key " + label.text)
            for path in because { text.line(2, "by " + words.way(path), .dim) }
        }
        for (group, because) in groups {
            text.endLine()
            let members = group.members.isEmpty ? "no members" : group.members.map { shown($0) }.joined(separator: ", ")
            text.line(1, "group \(shown(group.id)) (\(members))")
            for path in because { text.line(2, "by " + words.way(path, of: group), .dim) }
        }
        if !gaps.isEmpty { text.endLine() }
        for gap in gaps { text.line(1, "note: " + gap.words(in: world.catalog)) }
        return text.bytes
    }

    private func heading(_ deed: String) -> String {
        if keys.isEmpty, groups.isEmpty { return "nobody that is known can \(deed)" }
        let parts = [counted(keys.count, "key"), counted(groups.count, "group")].compactMap(\.self)
        return parts.joined(separator: " and ") + " can \(deed)"
    }

    private func counted(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension AccessWords {
    /// A way of a group's own: "its grant namespace:ns_prod:admin, as owner".
    fileprivate func way(_ path: AccessPath, of group: SharingGroup) -> String {
        let grant = "its grant " + self.grant(path.grant)
        return path.through.isEmpty ? grant : "\(grant), as \(role(path.role))"
    }
}
