internal import KeyModel
package import SourceText

extension AccessReport {
    /// For a terminal: a block for each key, a paragraph for each resource.
    package func text(_ style: TextStyle) -> [UInt8] {
        var text = StyledText(style)
        for (index, key) in keys.enumerated() {
            if index > 0 { text.endLine() }
            append(key, to: &text)
        }
        return text.bytes
    }

    private func append(_ key: KeyReport, to text: inout StyledText) {
        let words = AccessWords(catalog: world.catalog)
        let paths = GrantIndex(key.access.grants)
        text.append(key.label.text, .bold)
        text.endLine()
        if key.access.resources.isEmpty { text.line(1, "it can do nothing that is known") }
        for access in key.access.resources {
            text.endLine()
            text.indent(2)
            text.append(words.resource(access.resource), .bold)
            text.endLine()
            if !access.scopePermissions.isEmpty { text.line(2, words.permissions(access.scopePermissions)) }
            if !access.groupPermissions.isEmpty {
                text.line(2, "only through a group: " + words.permissions(access.groupPermissions))
            }
            for path in paths.paths(to: access.resource, in: world) { text.line(2, "by " + words.way(path), .dim) }
        }
        append(key.access.creations, to: &text, words)
        guard !key.gaps.isEmpty else { return }
        text.endLine()
        for gap in key.gaps { text.line(1, "note: " + gap.words(in: world.catalog)) }
    }

    private func append(_ creations: [Creation], to text: inout StyledText, _ words: AccessWords) {
        guard !creations.isEmpty else { return }
        text.endLine()
        text.indent(2)
        text.append("what it may create", .bold)
        text.endLine()
        for creation in creations {
            let type = shown(world.catalog.resourceTypes[creation.type].name)
            text.line(2, "\(type) in \(words.resource(creation.container)): " + owners(of: creation))
        }
    }

    /// Who will own what is created: "owned by grp_data (mem_ana, mem_bo)".
    func owners(of creation: Creation) -> String {
        guard !creation.owners.isEmpty else { return "no group will own it" }
        let owners = creation.owners.map { id in
            guard let members = world.inventory.groups?[id]?.members else { return shown(id) }
            return "\(shown(id)) (\(members.isEmpty ? "no members" : members.map { shown($0) }.joined(separator: ", ")))"
        }
        return "\(shown(world.catalog.sharing.role)): " + owners.joined(separator: ", ")
    }
}

extension StyledText {
    /// A line, indented by so many levels.
    mutating func line(_ level: Int, _ line: String, _ role: TextStyle.Role = .plain) {
        indent(2 * level)
        append(line, role)
        endLine()
    }
}
