internal import SourceText

/// A line of text and, below it, what is known that fits it. The pointer stands in the list, or in the text alone.
struct TypeAhead: Sendable {
    enum Row: Sendable, Hashable {
        /// A suggestion, by its index.
        case known(Int)

        /// The text as it was typed, where it is none of the suggestions.
        case typed

        /// One of the other choices that stand below, by its index.
        case other(Int)
    }

    private(set) var field: EditableText
    var suggestions: [Suggestion]
    private let otherCount: Int

    /// The index in `rows` of the pointer; nil where it is in the text alone.
    private(set) var current: Int?

    init(_ text: String, suggestions: [Suggestion], otherCount: Int = 0) {
        field = EditableText(text)
        self.suggestions = suggestions
        self.otherCount = otherCount
        pointAtFirst()
    }

    var rows: [Row] {
        let fitting = suggestions.indices(fitting: field.text)
        let isKnown = field.isEmpty || suggestions.contains { $0.text == field.text }
        // Without suggestions the text speaks for itself.
        let typed: [Row] = isKnown || suggestions.isEmpty ? [] : [.typed]
        return fitting.map(Row.known) + typed + (0..<otherCount).map(Row.other)
    }

    var currentRow: Row? { current.map { rows[$0] } }

    /// Takes a key of the text or of the list; false where it is neither.
    mutating func handle(_ key: KeyPress) -> Bool {
        let count = rows.count
        switch key {
        case .up, .control("p"): current = current.map { $0 > 0 ? $0 - 1 : nil } ?? (count > 0 ? count - 1 : nil)
        case .down, .control("n"): current = current.map { $0 + 1 < count ? $0 + 1 : nil } ?? (count > 0 ? 0 : nil)
        case .pageUp: current = current.map { max(0, $0 - 5) }
        case .pageDown: current = count == 0 ? nil : min(count - 1, (current ?? 0) + 5)
        case .tab: complete()
        default:
            let before = field.text
            guard field.edit(key) else { return false }
            if field.text != before { pointAtFirst() }
        }
        return true
    }

    /// Puts a text in place of the one that was typed.
    mutating func replaceText(with text: String) {
        field = EditableText(text)
        pointAtFirst()
    }

    /// Takes the suggestion at the pointer into the text.
    private mutating func complete() {
        guard case .known(let index)? = currentRow else { return }
        replaceText(with: suggestions[index].text)
    }

    /// The pointer goes to what fits best, and never by itself to one of the other choices.
    private mutating func pointAtFirst() {
        if case .other? = rows.first { current = nil } else { current = rows.isEmpty ? nil : 0 }
    }

    /// The text above, the rows below.
    func drawing(label: String, in space: DrawingSpace, row: (Row) -> Choice<Void>, lead: (Row) -> String = { _ in "" })
        -> Drawing
    {
        let rows = rows
        let pointer = space.glyphs.pointer + " "
        // The pointer says what Enter takes; what is typed goes into the text wherever it stands.
        let label = ScreenLine(current == nil ? pointer : "  ", .accent) + ScreenLine(label, .strong) + ScreenLine(" ")
        let typed = field.drawing(columns: space.columns - label.width, glyphs: space.glyphs)
        var drawing = Drawing([label + typed.lines[0]], cursor: typed.cursor?.moved(down: 0, right: label.width))
        let choices = rows.map(row)
        let room = space.lines - 1
        guard room > 0, !rows.isEmpty else { return drawing }
        let window = ListWindow(heights: rows.map { _ in 1 }, current: current ?? 0, lines: room)
        let columns = ChoiceColumns(choices, in: space)
        drawing.lines += window.lines(of: rows.count, glyphs: space.glyphs, room: room) { index in
            let isCurrent = index == current
            let mark = ScreenLine(isCurrent ? pointer : "  ", .accent) + ScreenLine(lead(rows[index]))
            return choices[index].lines(lead: mark, isCurrent: isCurrent, columns: columns, glyphs: space.glyphs)
        }
        return drawing
    }
}
