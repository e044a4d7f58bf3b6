/// What stands for an id that someone is still to fill in: section 4 of the rulebook, "Placeholders". Case does not count, and
/// a known id prefix is taken off before.
package enum Placeholder {
    /// The whole of one, this often at least: `xxx`.
    package static let repeated = (letter: "x", count: 3)

    /// The whole of one.
    package static let words = ["todo", "tbd", "fixme", "changeme", "change-me", "placeholder"]

    /// The length of the longest word, in bytes.
    static let longestWord = words.map(\.utf8.count).max() ?? 0

    /// What one begins with.
    package static let beginning = "your-"

    /// What is around one.
    package static let wrappers = [("<", ">"), ("${", "}"), ("{{", "}}"), ("[", "]")]

    /// Whether a text is one. Most ids are told by their first byte, and no copy is made of them.
    static func matches(_ text: Substring.UTF8View) -> Bool {
        guard let first = text.first, starts.contains(first | caseBit) else { return false }
        if text.count >= repeated.count, text.allSatisfy({ repeated.letter.utf8.contains($0 | caseBit) }) { return true }
        let lowercased = text.map { 0x41...0x5A ~= $0 ? $0 | caseBit : $0 }
        return words.contains { lowercased.elementsEqual($0.utf8) } || lowercased.starts(with: beginning.utf8)
            || wrappers.contains { open, close in
                lowercased.count >= open.utf8.count + close.utf8.count && lowercased.starts(with: open.utf8)
                    && lowercased.suffix(close.utf8.count).elementsEqual(close.utf8)
            }
    }

    /// What an ASCII letter has in lower case, and an opening bracket or a dollar sign in any case.
    private static let caseBit: UInt8 = 0x20

    /// The first bytes of all placeholders.
    private static let starts = ([repeated.letter, beginning] + words + wrappers.map(\.0)).compactMap {
        $0.utf8.first.map { $0 | caseBit }
    }
}
