internal import SourceText

/// What the entries of a catalog may be called: words that need no quotes on a command line or in a scope's short form
/// `type:id:role`, and that look like nothing else.
package enum EntryName {
    /// In code points.
    package static let longest = 64

    /// What it may begin with, and what it may hold, as ranges of a regular expression's brackets.
    package static let firstCharacters = "A-Za-z0-9"
    package static let characters = firstCharacters + "_./-"

    /// For messages.
    static let phrase = "a name is 1 to \(longest) letters, digits, `_`, `-`, `.` and `/`, and begins with a letter or digit"

    static func isValid(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, name.count <= longest, isLetterOrDigit(first) else { return false }
        return name.allSatisfy { isLetterOrDigit($0) || "_./-".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 }
}

/// What a catalog says in words.
package enum EntryText {
    /// In code points.
    package static let longest = 200

    /// What is wrong with a text, as a phrase; nil where nothing is.
    static func defect(of text: String) -> String? {
        let scalars = text.unicodeScalars
        if scalars.allSatisfy(\.properties.isWhitespace) { return text.isEmpty ? "is empty" : "is blank" }
        if scalars.count > longest { return "has \(scalars.count) characters" }
        return scalars.allSatisfy(\.isSafeToShow) ? nil : "holds a line break or a character that cannot be seen"
    }
}

/// How ids may begin.
package enum IDPrefixText {
    /// In code points.
    package static let longest = 64

    /// Visible ASCII without `*`, which no id has.
    static func isValid(_ prefix: ArraySlice<UInt8>) -> Bool {
        1...longest ~= prefix.count && prefix.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "*") }
    }
}
