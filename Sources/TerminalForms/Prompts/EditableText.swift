/// A line of text with a cursor in it, edited with the keys that shells have.
package struct EditableText: Sendable, Hashable {
    package private(set) var before: String
    package private(set) var after = ""

    /// The cursor stands at the end.
    package init(_ text: String = "") { before = text }

    package var text: String { before + after }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Takes a key; false where it is no key of a line of text.
    package mutating func edit(_ key: KeyPress) -> Bool {
        switch key {
        case .text(let text): before += text
        case .pasted(let text): before += Self.line(of: text)
        case .backspace, .control("h"): _ = before.popLast()
        case .delete, .control("d"): _ = after.isEmpty ? nil : after.removeFirst()
        case .deleteWord: before = Self.droppingWord(before)
        case .control("u"): before = ""
        case .control("k"): after = ""
        case .left, .control("b"): after = (before.popLast().map(String.init) ?? "") + after
        case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
        case .wordLeft: moveLeft(to: Self.droppingWord(before))
        case .wordRight: moveRight()
        case .home, .control("a"): (before, after) = ("", text)
        case .end, .control("e"): (before, after) = (text, "")
        default: return false
        }
        return true
    }

    private mutating func moveLeft(to beginning: String) {
        after = String(decoding: before.utf8.dropFirst(beginning.utf8.count), as: UTF8.self) + after
        before = beginning
    }

    private mutating func moveRight() {
        let word = after.prefix { !Self.isWord($0) } + after.drop { !Self.isWord($0) }.prefix(while: Self.isWord)
        before += word
        after = String(after.dropFirst(word.count))
    }

    private static func droppingWord(_ text: String) -> String {
        let reversed = text.reversed().drop { !isWord($0) }.drop(while: isWord)
        return String(reversed.reversed())
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// A paste as one line: what breaks lines becomes a blank, and none stands at its ends.
    private static func line(of paste: String) -> String {
        paste.split { $0.isNewline || $0 == "\t" }.joined(separator: " ").trimmingBlanks
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
