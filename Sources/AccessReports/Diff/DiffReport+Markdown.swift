internal import KeyModel
internal import SourceText

extension DiffReport {
    /// GitHub Flavored Markdown for a comment on a pull request: a line that sums up, then a section for each key that has changed,
    /// those that gain access first.
    ///
    /// - Parameter byteLimit: how long it may become; GitHub takes 65,536 characters. What does not fit is counted.
    package func markdown(byteLimit: Int = 65_000) -> String {
        let verdict = summary.verdict.prefix(1).uppercased() + summary.verdict.dropFirst()
        var text = "**\(verdict)** (\(summary.details))\n"
        let ending = markdownEnding
        var left: [KeyReport] = []
        for key in changed {
            let section = "\n" + section(key)
            // Once one has been left out, so are those behind it: what is shown is then the beginning of a list.
            if left.isEmpty, text.utf8.count + section.utf8.count + ending.utf8.count + Self.cutReserve <= byteLimit {
                text += section
            } else {
                left.append(key)
            }
        }
        if !left.isEmpty {
            let widened = left.count(where: \.change.isWidened)
            text +=
                "\nThere is no room for \(left.count) more \(left.count == 1 ? "key" : "keys"), \(widened) of them widened: "
                + "`keybook diff` tells of all.\n"
        }
        return text + ending
    }

    /// Room for the line that counts what was left out.
    private static let cutReserve = 200

    /// How much of a row is named before the rest is counted.
    private static let rowLimit = 8
    private static let rowCountLimit = 50

    private func section(_ key: KeyReport) -> String {
        var lines = ["#### " + (key.change.isWidened ? "⚠️ Widened: " : "") + key.markdownTitle, ""]
        let gained = key.gained(in: worlds).map { row("**gained**", $0, AccessWords(catalog: worlds.new.catalog)) }
        let lost = key.lost(in: worlds).map { row("lost", $0, AccessWords(catalog: worlds.old.catalog)) }
        let rows = gained + lost
        if !rows.isEmpty {
            lines += ["| | permissions | on | by |", "| --- | --- | --- | --- |"] + rows.prefix(Self.rowCountLimit) + [""]
            if rows.count > Self.rowCountLimit {
                lines += ["And \(rows.count - Self.rowCountLimit) rows more: `keybook diff` tells all.", ""]
            }
        }
        let access = key.change.access
        for (verb, owners) in [("added", access.addedOwners), ("removed", access.removedOwners)] where !owners.isEmpty {
            lines += ["Future owners \(verb): " + listed(owners.map(markdownShort)) + ".", ""]
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ change: String, _ block: AccessBlock, _ words: AccessWords) -> String {
        let ways = block.ways.prefix(Self.rowLimit).map(markdownShort)
        let more = block.ways.count - ways.count
        let permissions = words.catalog.names(of: block.permissions).map(markdownShort).joined(separator: ", ")
        return "| \(change) | \(permissions) "
            + "| \(words.resources(block.resources, limit: Self.rowLimit, markdownShort)) "
            + "| \((ways + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "<br>")) |"
    }

    /// The keys that are only written differently, and what could not be taken into account.
    private var markdownEnding: String {
        var lines: [String] = []
        let refactored = refactored
        if !refactored.isEmpty {
            lines += ["", "Same access:", ""]
            lines += refactored.prefix(Self.listLimit).map { "- \($0.markdownTitle)" }
            if refactored.count > Self.listLimit {
                lines.append("- and \(refactored.count - Self.listLimit) more that are written differently")
            }
        }
        let notes = notes()
        if !notes.isEmpty { lines += ["", "Not taken into account:", ""] + notes.map { "- " + markdownShort($0, limit: 300) } }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private func listed(_ items: [String]) -> String {
        items.prefix(Self.rowLimit).joined(separator: ", ")
            + (items.count > Self.rowLimit ? " and \(items.count - Self.rowLimit) more" : "")
    }
}

extension DiffReport.KeyReport {
    /// "`deploy` (`keys/deploy.yaml`), a new key"
    fileprivate var markdownTitle: String {
        let renamed = formerName.map { ", renamed from \(markdownShort($0))" } ?? ""
        let place = markdownShort(label.address)
        let title = label.name.isEmpty ? place : "\(markdownShort(label.name)) (\(place))"
        return switch change.kind {
        case .added: title + ", a new key"
        case .removed: title + ", removed"
        case .changed: title + renamed
        case .same: title + renamed + (change.isRewritten ? ", written differently" : "")
        }
    }
}

/// The user's text as code, and no longer than a cell.
private func markdownShort(_ text: String) -> String { markdownShort(text, limit: 100) }

private func markdownShort(_ text: String, limit: Int) -> String { markdownCode(shown(text, limit: limit)) }
