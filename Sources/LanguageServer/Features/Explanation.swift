internal import SourceText

/// A text for a reader at the cursor, in Markdown or, for clients that show none, without its marks.
struct Explanation: Sendable, Equatable {
    private enum Part: Equatable {
        case title(String)
        case paragraph(String)
        case list([String])
        case link(String, to: String)
    }

    private var parts: [Part] = []

    var isEmpty: Bool { parts.isEmpty }

    /// - Parameter text: with names in backticks, as everywhere below; the user's text through `code`.
    mutating func title(_ text: String) { parts.append(.title(text)) }

    mutating func paragraph(_ text: String) { parts.append(.paragraph(text)) }

    mutating func list(_ items: [String]) { if !items.isEmpty { parts.append(.list(items)) } }

    mutating func link(_ text: String, to address: String) { parts.append(.link(text, to: address)) }

    mutating func append(_ other: Explanation) { parts += other.parts }

    func content(as kind: MarkupKind?) -> MarkupContent {
        let isMarkdown = kind == .markdown
        let text = parts.map { part in
            switch part {
            case .title(let text): isMarkdown ? "**\(text)**" : text
            case .paragraph(let text): text
            case .list(let items): items.map { "- \($0)" }.joined(separator: "\n")
            case .link(let text, let address): isMarkdown ? "[\(text)](\(address))" : "\(text): \(address)"
            }
        }.joined(separator: "\n\n")
        return MarkupContent(kind: kind, value: isMarkdown ? text : text.replacing("`", with: ""))
    }

    /// A user's text as it may stand in one: without the tails of secrets, and never as anything but text.
    static func code(_ text: String) -> String { plain(text).isEmpty ? "``" : "`\(plain(text))`" }

    /// The same without backticks, for a place that has them.
    static func plain(_ text: String) -> String { shown(text, limit: shownCharacters).replacing("`", with: "'") }

    /// Room for an id or a name.
    private static let shownCharacters = 60
}
