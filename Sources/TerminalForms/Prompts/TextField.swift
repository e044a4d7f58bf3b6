internal import SourceText

/// Asks for a line of text.
package struct TextField: Prompt {
    package private(set) var content: EditableText

    /// Whether a key has changed the text yet.
    package private(set) var isTouched = false

    /// What stands in the field while it is empty.
    private let placeholder: String

    package init(_ text: String = "", placeholder: String = "") {
        content = EditableText(text)
        self.placeholder = placeholder
    }

    package var text: String { content.text }

    package mutating func handle(_ key: KeyPress) -> String? {
        if key == .enter { return text }
        let before = text
        _ = content.edit(key)
        if text != before { isTouched = true }
        return nil
    }

    package func drawing(in space: DrawingSpace) -> Drawing {
        let pointer = space.glyphs.pointer + " "
        let columns = space.columns - terminalWidth(pointer)
        var field = content.drawing(columns: columns, glyphs: space.glyphs)
        if content.isEmpty {
            field.lines = [ScreenLine(placeholder, .faint).cut(to: columns, ellipsis: space.glyphs.ellipsis)]
        }
        return Drawing(
            [ScreenLine(pointer, .accent) + field.lines[0]], cursor: field.cursor?.moved(down: 0, right: terminalWidth(pointer)))
    }
}
