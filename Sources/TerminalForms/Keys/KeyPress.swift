/// What was done at a keyboard, whatever bytes a terminal sent for it.
package enum KeyPress: Sendable, Hashable {
    /// Characters, without any control character; several where they arrived together.
    case text(String)

    /// Text from the clipboard, lines ended by LF.
    case pasted(String)
    case enter, tab, backTab, escape
    case up, down, left, right, wordLeft, wordRight, home, end, pageUp, pageDown
    case backspace, delete, deleteWord

    /// A letter with Ctrl held down, in lower case.
    case control(Character)
}
