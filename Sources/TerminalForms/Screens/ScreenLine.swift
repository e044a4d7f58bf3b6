internal import SourceText

/// A line of a screen: pieces of text, each with its part in the whole. It holds no control character.
package struct ScreenLine: Sendable, Hashable {
    package private(set) var spans: [ScreenSpan]

    package init(_ spans: [ScreenSpan] = []) { self.spans = spans.filter { !$0.text.isEmpty } }

    package init(_ text: String, _ role: TextRole = .plain) { self.init([ScreenSpan(text, role)]) }

    package static let empty = ScreenLine()

    package var text: String { spans.reduce("") { $0 + $1.text } }

    /// In columns of the terminal.
    package var width: Int { spans.reduce(0) { $0 + $1.width } }

    package static func + (a: ScreenLine, b: ScreenLine) -> ScreenLine { ScreenLine(a.spans + b.spans) }

    package mutating func append(_ text: String, _ role: TextRole = .plain) {
        if !text.isEmpty { spans.append(ScreenSpan(text, role)) }
    }

    package func indented(by columns: Int) -> ScreenLine {
        spans.isEmpty || columns <= 0 ? self : ScreenLine(String(repeating: " ", count: columns)) + self
    }

    /// The line with blanks up to so many columns.
    package func padded(to columns: Int) -> ScreenLine {
        self + ScreenLine(String(repeating: " ", count: max(0, columns - width)))
    }
}

/// A piece of text that has one part in a line.
package struct ScreenSpan: Sendable, Hashable {
    package let text: String
    package let role: TextRole

    package init(_ text: String, _ role: TextRole = .plain) {
        self.text = text
        self.role = role
    }

    var width: Int { terminalWidth(text) }
}

/// What part a text has on a screen; how that looks is the painter's business.
package enum TextRole: Sendable, Hashable {
    case plain, strong, faint
    case accent, good, warning, error
}
