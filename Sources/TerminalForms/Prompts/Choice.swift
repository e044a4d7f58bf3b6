internal import SourceText

/// One of the things that can be chosen.
package struct Choice<Value: Sendable>: Sendable {
    package let value: Value
    package let title: String

    /// Beside the title, in a column of its own.
    package let note: String

    /// Below both, a line each.
    package let details: [String]

    /// An emoji before the title, or nothing.
    package let icon: String

    package init(_ value: Value, _ title: String, note: String = "", details: [String] = [], icon: String = "") {
        self.value = value
        self.title = title
        self.note = note
        self.details = details
        self.icon = icon
    }

    var lineCount: Int { 1 + details.count }
}

/// How wide the columns of a list are.
struct ChoiceColumns {
    let icon: Int
    let title: Int
    let total: Int

    init<Value>(_ choices: [Choice<Value>], in space: DrawingSpace) {
        icon = space.glyphs.hasEmoji && choices.contains { !$0.icon.isEmpty } ? 3 : 0
        total = space.columns
        let widest = choices.lazy.filter { !$0.note.isEmpty }.map { terminalWidth($0.title) }.max() ?? 0
        title = min(widest, max(8, (space.columns - icon) / 2))
    }
}

extension Choice {
    /// Its lines; the first begins with `lead`.
    func lines(lead: ScreenLine, isCurrent: Bool, columns: ChoiceColumns, glyphs: Glyphs) -> [ScreenLine] {
        let indentation = lead.width + columns.icon
        var first = lead
        if columns.icon > 0 { first = first + ScreenLine(icon.withoutVariationSelectors).padded(to: columns.icon) }
        let name = ScreenLine(title, isCurrent ? .strong : .plain)
        if note.isEmpty {
            first = first + name
        } else {
            first = first + name.cut(to: columns.title, ellipsis: glyphs.ellipsis).padded(to: columns.title + 2)
            first.append(note, .faint)
        }
        let detailIndentation = indentation + (note.isEmpty ? 0 : columns.title + 2)
        let rest = details.map { ScreenLine($0, .faint).indented(by: detailIndentation) }
        return ([first] + rest).map { $0.cut(to: columns.total, ellipsis: glyphs.ellipsis) }
    }
}

extension String {
    /// Without the code points that ask for an emoji's colours, about whose width terminals disagree.
    fileprivate var withoutVariationSelectors: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isVariationSelector }))
    }
}
