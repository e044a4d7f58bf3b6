package import SourceText

extension LocatedValue {
    /// The edit that makes a scalar say `text`, inside the quotes it has.
    ///
    /// Nil where that is no plain word's business: in a block scalar, over several lines, or where the new text would need quotes.
    package func replacement(with text: String) -> Edit? {
        guard text.isPlainWord, style != .blockScalar, kind.isScalar else { return nil }
        let isQuoted = style == .singleQuoted || style == .doubleQuoted
        let inner = isQuoted ? SourceSpan(span.start + 1, span.end - 1) : span
        return Edit(span: inner, text: text)
    }
}

extension ValueKind {
    var isScalar: Bool { self != .sequence && self != .mapping }
}

extension String {
    /// Whether YAML reads it as this string without quotes wherever a scalar may stand: a letter, then letters, digits, `_` and
    /// `-`, and none of the words that mean something else.
    fileprivate var isPlainWord: Bool {
        let isWord = utf8.allSatisfy {
            0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
        let startsWithLetter = utf8.first.map { 0x61...0x7A ~= $0 | 0x20 } ?? false
        return isWord && startsWithLetter && !["null", "true", "false", "yes", "no", "on", "off"].contains(lowercased())
    }
}
