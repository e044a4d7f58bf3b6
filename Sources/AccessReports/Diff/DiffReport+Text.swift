internal import KeyModel
package import SourceText

extension DiffReport {
    /// For a terminal: a line that sums up, then a block for each key that has changed, those that gain access first.
    package func text(_ style: TextStyle) -> [UInt8] {
        var text = StyledText(style)
        text.append(summary.verdict, isAnyWidened ? .severity(.warning) : .good)
        text.append(" (\(summary.details))")
        text.endLine()
        for key in changed {
            text.endLine()
            append(key, to: &text)
        }
        let refactored = refactored
        if !refactored.isEmpty { text.endLine() }
        for key in refactored.prefix(Self.listLimit) {
            text.append("same access", .good)
            text.append(": \(key.label.text)" + key.history)
            text.endLine()
        }
        if refactored.count > Self.listLimit {
            text.append("same access", .good)
            text.append(": \(refactored.count - Self.listLimit) more keys that are written differently")
            text.endLine()
        }
        let notes = notes()
        if !notes.isEmpty { text.endLine() }
        for note in notes { text.line(0, "note: " + note) }
        return text.bytes
    }

    /// How many resources, or keys, a line or a list names before it counts the rest.
    static let listLimit = 20

    private func append(_ key: KeyReport, to text: inout StyledText) {
        if key.change.isWidened { text.append("WIDENED ", .severity(.warning)) }
        text.append(key.label.text, .bold)
        text.append(key.history)
        text.endLine()
        append(key.gained(in: worlds), sign: "+", .added, "by", AccessWords(catalog: worlds.new.catalog), to: &text)
        append(key.lost(in: worlds), sign: "-", .deleted, "was by", AccessWords(catalog: worlds.old.catalog), to: &text)
        let owners =
            key.change.access.addedOwners.map { ("+ " + shown($0), TextStyle.Role.added) }
            + key.change.access.removedOwners.map { ("- " + shown($0), .deleted) }
        guard !owners.isEmpty else { return }
        text.indent(2)
        text.append("future owners:")
        for (owner, role) in owners {
            text.append(" ")
            text.append(owner, role)
        }
        text.endLine()
    }

    private func append(
        _ blocks: [AccessBlock], sign: String, _ role: TextStyle.Role, _ preposition: String, _ words: AccessWords,
        to text: inout StyledText
    ) {
        for block in blocks {
            text.line(1, "\(sign) \(words.permissions(block.permissions))", role)
            text.line(2, "on " + words.resources(block.resources, limit: Self.listLimit))
            for way in block.ways { text.line(2, "\(preposition) \(way)", .dim) }
        }
    }
}

extension DiffReport.KeyReport {
    /// What became of it, behind its name: ", a new key".
    var history: String {
        let renamed = formerName.map { ", renamed from \(quoted($0))" } ?? ""
        return switch change.kind {
        case .added: ", a new key"
        case .removed: ", removed"
        case .changed: renamed
        case .same: renamed + (change.isRewritten ? ", written differently" : "")
        }
    }
}

extension AccessWords {
    /// "agent:agt_a, agent:agt_b and 7 more"
    func resources(_ resources: [ResourceReference], limit: Int, _ show: (String) -> String = { $0 }) -> String {
        let names = resources.prefix(limit).map { show(resource($0)) }.joined(separator: ", ")
        return names + (resources.count > limit ? " and \(resources.count - limit) more" : "")
    }
}
