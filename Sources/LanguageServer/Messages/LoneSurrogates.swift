/// Halves of surrogate pairs in JSON text, `\ud83d` without its other half.
///
/// An editor that counts UTF-16 can send one, when an edit has cut a character in two. It stands for no character, so a strict
/// reader refuses the whole message, and the document would be out of step from then on. U+FFFD has the same length there.
enum LoneSurrogates {
    /// The text with every lone half as `\ufffd`.
    static func replaced(in text: [UInt8]) -> [UInt8] {
        var result = text
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = unit(in: text, at: index), 0xD800..<0xE000 ~= unit else {
                // The escaped character may be a backslash itself.
                index += 2
                continue
            }
            if unit < 0xDC00, let second = self.unit(in: text, at: index + 6), 0xDC00..<0xE000 ~= second {
                index += 12
                continue
            }
            result.replaceSubrange(index..<index + 6, with: "\\ufffd".utf8)
            index += 6
        }
        return result
    }

    /// The value of the `\uXXXX` at `index`.
    private static func unit(in text: [UInt8], at index: Int) -> Int? {
        guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else { return nil }
        return text[index + 2..<index + 6].reduce(0 as Int?) { value, byte in
            guard let value, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            return value << 4 | digit
        }
    }
}
