internal import KeyValidator

// Patterns that mean the same to ECMA-262, with its `u` flag and without, to Python, Rust, Go and others: no classes such as
// `\s`, which differ, no look-around, and beyond U+00FF the characters themselves, since not all know `\u`.

/// Characters for between the brackets of a class.
enum CharacterRanges {
    /// Unicode's White_Space (PropList.txt).
    static let whiteSpace = "\\x09-\\x0d\\x20\\x85\\xa0" + beyondLatin

    /// White_Space and the general category Cc.
    static let whiteSpaceAndControls = "\\x00-\\x20\\x7f-\\xa0" + beyondLatin

    private static let beyondLatin = "\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}"
}

/// A text that stands for itself.
func escaped(_ text: String) -> String {
    // With the flag `u` nothing else may be escaped (ECMA-262, section 22.2.1: SyntaxCharacter).
    text.unicodeScalars.map { "^$\\.*+?()[]{}|".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
}

/// One of some texts.
func alternatives(_ texts: [String]) -> String { "(?:" + texts.map(escaped).joined(separator: "|") + ")" }

/// A text in any mixture of upper and lower case.
private func ignoringCase(_ text: String) -> String {
    text.map { $0.isLetter ? "[\($0)\($0.uppercased())]" : escaped(String($0)) }.joined()
}

extension Placeholder {
    /// What fits a placeholder without the id prefix before it.
    static let pattern: String = {
        let repetition = ignoringCase(repeated.letter) + "{\(repeated.count),}"
        let wrapped = wrappers.map { escaped($0) + ".*" + escaped($1) }
        return "(?:"
            + ([repetition] + words.map(ignoringCase) + [ignoringCase(beginning) + ".*"] + wrapped).joined(separator: "|") + ")"
    }()
}
