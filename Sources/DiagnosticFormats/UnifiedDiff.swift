package import SourceText

/// What fixes change in a file, as a unified diff that `patch` and `git apply` read: POSIX, `diff`, "Diff -u Output Format".
///
/// ```
/// --- a/keys/ci.yaml
/// +++ b/keys/ci.yaml
/// @@ -2,4 +2,4 @@
///    - resource_type: agent
///      resource_id: agt_build
/// -    role: edtor
/// +    role: editor
///  sharing_group_ids: [grp_a]
/// ```
/// The tails of secrets are masked, also in lines that do not change; such a diff is for reading only.
package struct UnifiedDiff: Sendable {
    private let path: String
    private let old: SourceExcerpts
    private let new: SourceExcerpts
    private let changes: [TextChange]

    /// How many lines are shown before and after those that change.
    private static let contextLines = 3

    /// - Parameter changes: in source order, no two of them touching; without any, the diff is empty.
    package init(from old: SourceExcerpts, to new: SourceExcerpts, changes: [TextChange]) {
        path = old.file.name
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// The diff as UTF-8, its last line ended. Complexity: linear in both texts.
    ///
    /// - Parameter isForTerminal: whether characters that a terminal would act upon are replaced. A program gets the bytes as they
    ///   are, even those that are no UTF-8.
    package func formatted(usesColor: Bool, isForTerminal: Bool = false) -> [UInt8] {
        var output = DiffOutput(style: TextStyle(isOn: usesColor), isForTerminal: isForTerminal)
        let (oldLines, newLines) = (TextLines(old.file.bytes), TextLines(new.file.bytes))
        let lineChanges = [LineChange](changes, from: oldLines, to: newLines)
        guard !lineChanges.isEmpty else { return [] }
        output.append("--- \(GitPath(path, side: "a"))", .bold)
        output.append("+++ \(GitPath(path, side: "b"))", .bold)
        for hunk in hunks(of: lineChanges) {
            append(hunk, oldLines, newLines, to: &output)
        }
        return output.bytes
    }

    /// The changes by hunks: those go together whose context would meet.
    private func hunks(of changes: [LineChange]) -> [ArraySlice<LineChange>] {
        var hunks: [ArraySlice<LineChange>] = []
        var start = 0
        for index in changes.indices {
            let isLast = index + 1 == changes.count
            if isLast || changes[index + 1].old.lowerBound - changes[index].old.upperBound > 2 * Self.contextLines {
                hunks.append(changes[start...index])
                start = index + 1
            }
        }
        return hunks
    }

    private func append(_ hunk: ArraySlice<LineChange>, _ oldLines: TextLines, _ newLines: TextLines, to output: inout DiffOutput)
    {
        guard let first = hunk.first, let last = hunk.last else { return }
        let before = min(first.old.lowerBound, Self.contextLines)
        let after = min(oldLines.count - last.old.upperBound, Self.contextLines)
        let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
        let newRange = first.new.lowerBound - before..<last.new.upperBound + after
        output.append("@@ -\(position(oldRange)) +\(position(newRange)) @@", .hunk)
        var line = oldRange.lowerBound
        for change in hunk {
            for context in line..<change.old.lowerBound { append(" ", context, old, oldLines, .plain, to: &output) }
            for deleted in change.old { append("-", deleted, old, oldLines, .deleted, to: &output) }
            for added in change.new { append("+", added, new, newLines, .added, to: &output) }
            line = change.old.upperBound
        }
        for context in line..<oldRange.upperBound { append(" ", context, old, oldLines, .plain, to: &output) }
    }

    /// A range of no lines is told by the line before it.
    private func position(_ lines: Range<Int>) -> String { "\(lines.lowerBound + (lines.isEmpty ? 0 : 1)),\(lines.count)" }

    private func append(
        _ sign: String, _ line: Int, _ file: SourceExcerpts, _ lines: TextLines, _ role: TextStyle.Role,
        to output: inout DiffOutput
    ) {
        let (text, lineBreak) = lines[line]
        output.append(sign, file.masked(text), lineBreak: file.file.bytes[lineBreak], role)
    }
}

/// The text of a diff, written line by line.
private struct DiffOutput {
    let style: TextStyle
    let isForTerminal: Bool
    private(set) var bytes: [UInt8] = []

    init(style: TextStyle, isForTerminal: Bool) {
        self.style = style
        self.isForTerminal = isForTerminal
    }

    mutating func append(_ header: String, _ role: TextStyle.Role) { append(header, [], lineBreak: [0x0A], role) }

    mutating func append(_ start: String, _ text: [UInt8], lineBreak: ArraySlice<UInt8>, _ role: TextStyle.Role) {
        let code = style.code(role)
        if let code { bytes += "\u{1B}[\(code)m".utf8 }
        bytes += start.utf8
        bytes += isForTerminal ? safe(text) : text
        if code != nil { bytes += "\u{1B}[0m".utf8 }
        bytes += lineBreak
        if lineBreak.isEmpty { bytes += "\n\\ No newline at end of file\n".utf8 }
    }

    private func safe(_ text: [UInt8]) -> [UInt8] {
        var result = ""
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            result.unicodeScalars.append(scalar.isSafeToShow || scalar == "\t" ? scalar : "\u{FFFD}")
        }
        return Array(result.utf8)
    }
}
