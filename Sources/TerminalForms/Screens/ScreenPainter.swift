/// Writes screens as bytes for a terminal (ECMA-48 and xterm's modes), no more of them than what has changed.
package struct ScreenPainter: Sendable {
    private let usesColor: Bool

    /// What the terminal shows; nil where that is not known.
    private var shown: [ScreenLine]?

    /// - Parameter usesColor: whether to write colours and bold type (<https://no-color.org>).
    package init(usesColor: Bool) { self.usesColor = usesColor }

    /// Turns to the alternate screen, which leaves the scrollback as it is, and whose lines no terminal breaks anew when its size
    /// changes; asks for pastes to be marked; lets long lines end at the edge instead of going on below.
    package static let entrance = Array("\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l".utf8)

    /// Takes all that back.
    package static let exit = Array("\u{1B}[0m\u{1B}[?7h\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l".utf8)

    /// The bytes that turn what the terminal shows into `screen`.
    package mutating func paint(_ screen: Screen) -> [UInt8] {
        // Between these two a terminal that knows them shows nothing half done.
        var output = "\u{1B}[?2026h\u{1B}[?25l"
        if shown == nil { output += "\u{1B}[0m\u{1B}[2J" }
        let before = shown ?? []
        for (index, line) in screen.lines.enumerated() where index >= before.count || before[index] != line {
            // Erased first: behind a line that fills the screen, erasing would take its last character.
            output += "\u{1B}[\(index + 1);1H\u{1B}[K" + text(of: line)
        }
        if before.count > screen.lines.count { output += "\u{1B}[\(screen.lines.count + 1);1H\u{1B}[J" }
        if let cursor = screen.cursor { output += "\u{1B}[\(cursor.line + 1);\(cursor.column + 1)H\u{1B}[?25h" }
        shown = screen.lines
        return Array((output + "\u{1B}[?2026l").utf8)
    }

    /// Forgets what the terminal shows, so that everything is painted next time.
    package mutating func invalidate() { shown = nil }

    /// One line by itself, without its end.
    package static func text(of line: ScreenLine, usesColor: Bool) -> String {
        ScreenPainter(usesColor: usesColor).text(of: line, isPlaced: false)
    }

    /// - Parameter isPlaced: whether the line begins at the left edge of the screen.
    private func text(of line: ScreenLine, isPlaced: Bool = true) -> String {
        var (text, column) = ("", 0)
        for (index, span) in line.spans.enumerated() {
            // Terminals disagree about the width of some characters. Said again, the column is right behind any of them.
            if isPlaced, index > 0, !line.spans[index - 1].text.utf8.allSatisfy({ $0 < 0x80 }) { text += "\u{1B}[\(column + 1)G" }
            text += styled(span)
            column += span.width
        }
        return text
    }

    private func styled(_ span: ScreenSpan) -> String {
        guard usesColor, let code = span.role.selectGraphicRendition else { return span.text }
        return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
    }
}

extension TextRole {
    /// The parameters of SGR; nil where the text is written as it is.
    fileprivate var selectGraphicRendition: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .accent: "36"
        case .good: "32"
        case .warning: "33"
        case .error: "31"
        }
    }
}
