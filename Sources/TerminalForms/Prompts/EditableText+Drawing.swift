internal import SourceText

extension EditableText {
    /// The text in one line, as much of it as fits around the cursor. Of what looks like a secret only the beginning can be read.
    package func drawing(columns: Int, glyphs: Glyphs) -> Drawing {
        let shown = ShownText(text, mask: glyphs.mask)
        let cursor = before.unicodeScalars.count
        // One column stays free for a cursor at the end.
        let room = max(1, columns - 1)
        if shown.width(of: 0..<shown.count) <= room {
            return Drawing(
                [ScreenLine(shown.text(of: 0..<shown.count))], cursor: .init(line: 0, column: shown.width(of: 0..<cursor)))
        }
        var (start, end) = (cursor, cursor)
        let left = max(1, room - terminalWidth(glyphs.ellipsis))
        // In the middle of the text, what the cursor stands on can be seen.
        while start > 0, shown.width(of: start - 1..<cursor) <= (cursor < shown.count ? left - 1 : left) { start -= 1 }
        while end < shown.count, shown.width(of: start..<end + 1) <= left { end += 1 }
        let lead = start > 0 ? glyphs.ellipsis : ""
        var line = ScreenLine(lead, .faint)
        line.append(shown.text(of: start..<end))
        if end < shown.count { line = (line + ScreenLine(glyphs.ellipsis, .faint)).cut(to: columns, ellipsis: "") }
        return Drawing([line], cursor: .init(line: 0, column: terminalWidth(lead) + shown.width(of: start..<cursor)))
    }
}

/// Code points as a line shows them: one that would move the cursor or reorder the text is replaced, the tail of a secret masked.
private struct ShownText {
    private let pieces: [String]
    private let widths: [Int]

    init(_ text: String, mask: String) {
        let hidden = SecretSearch.secrets(in: Array(text.utf8)).map(\.hiddenRange)
        var offset = 0
        let pieces = text.unicodeScalars.map { scalar -> String in
            defer { offset += scalar.utf8.count }
            if hidden.contains(where: { $0.contains(offset) }) { return mask }
            return scalar.properties.isVariationSelector ? "" : scalar.isSafeToShow ? String(scalar) : "\u{FFFD}"
        }
        self.pieces = pieces
        widths = pieces.map(terminalWidth)
    }

    var count: Int { pieces.count }

    func text(of range: Range<Int>) -> String { pieces[range].joined() }

    func width(of range: Range<Int>) -> Int { widths[range].reduce(0, +) }
}
