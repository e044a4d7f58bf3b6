import TerminalForms
import Testing

struct EditableTextTests {
    @Test(
        arguments: [
            ([.text("abc"), .left, .text("X")], "abX|c"), ([.text("abc"), .home, .text("X"), .right, .text("Y")], "XaY|bc"),
            ([.text("abc"), .home, .end, .text("X")], "abcX|"), ([.text("abc"), .backspace, .backspace], "a|"),
            ([.text("abc"), .home, .delete, .control("d")], "|c"), ([.backspace, .delete, .left, .right], "|"),
            ([.text("one two  "), .deleteWord, .text("X")], "one X|"), ([.text("one two"), .wordLeft, .text("X")], "one X|two"),
            ([.text("one two"), .home, .wordRight, .text("X")], "oneX| two"), ([.text("abc"), .left, .control("u")], "|c"),
            ([.text("abc"), .left, .control("k")], "ab|"),
            ([.text("abc"), .control("a"), .control("e"), .control("b"), .text("X")], "abX|c"),
            ([.text("e\u{301}x"), .left, .backspace], "|x"), ([.text("👩‍💻"), .backspace], "|"),
            ([.text("e"), .text("\u{301}"), .backspace], "|"),
            ([.pasted("  a\nb\tc \n")], "a b c|"), ([.text("日本"), .left, .text("X")], "日X|本"),
        ] as [([KeyPress], String)])
    func editsAsShellsDo(keys: [KeyPress], result: String) {
        var text = EditableText()
        let taken = keys.map { text.edit($0) }
        #expect(!taken.contains(false))
        #expect(text.before + "|" + text.after == result)
    }

    @Test(arguments: [KeyPress.enter, .up, .down, .tab, .escape, .pageUp, .control("x")])
    func leavesOtherKeysToOthers(key: KeyPress) {
        var text = EditableText("a")
        let isTaken = text.edit(key)
        #expect(!isTaken)
        #expect(text == EditableText("a"))
    }

    @Test func showsWhatFitsAroundTheCursor() {
        var text = EditableText("abcdefghij")
        #expect(Self.shown(text, 20) == "abcdefghij|")
        #expect(Self.shown(text, 11) == "abcdefghij|")
        #expect(Self.shown(text, 8) == "…efghij|")
        _ = text.edit(.home)
        #expect(Self.shown(text, 8) == "|abcdef…")
        for _ in 0..<5 { _ = text.edit(.right) }
        #expect(Self.shown(text, 6) == "…cde|f…")
    }

    @Test func showsWideCharactersWithoutCuttingThem() {
        let text = EditableText("日本語日本語")
        #expect(Self.shown(text, 13) == "日本語日本語|")
        #expect(Self.shown(text, 8) == "…日本語|")
        #expect(Self.shown(text, 2).hasSuffix("|"))
    }

    @Test func showsNoTailOfASecretAndNothingThatMovesTheCursor() {
        #expect(Self.shown(EditableText("a tu_0123456789abcdefgh b"), 40) == "a tu_01234••••••••••••• b|")
        #expect(Self.shown(EditableText("a\u{202E}b\u{1B}c"), 40) == "a\u{FFFD}b\u{FFFD}c|")
        #expect(Self.shown(EditableText("❤\u{FE0F}x"), 40) == "❤x|")
    }

    /// The drawing with a bar where the cursor stands.
    private static func shown(_ text: EditableText, _ columns: Int) -> String {
        let drawing = text.drawing(columns: columns, glyphs: .unicode)
        let line = drawing.lines[0]
        #expect(line.width <= columns)
        var (result, column, isMarked) = ("", 0, false)
        for character in line.text {
            if column == drawing.cursor?.column, !isMarked { (result, isMarked) = (result + "|", true) }
            result.append(character)
            column += ScreenLine(String(character)).width
        }
        return isMarked ? result : result + "|"
    }
}
