extension InlineParser {
    /// Decodes the entity or numeric reference that begins at an offset (CommonMark 6.2) into `decoded`.
    mutating func decodeEntity(at start: Int) -> (text: Range<Int>, offset: Int)? {
        let count = decoded.count
        if let (scalar, end) = bytes.numericReference(at: start) {
            decoded += Array(String(scalar).utf8)
            return (count..<decoded.count, end)
        }
        guard let end = bytes.namedEntityEnd(from: start), let text = lookups.entity(bytes[start..<end]) else { return nil }
        decoded += text
        return (count..<decoded.count, end)
    }

    /// A part of the text without its entities and, if asked for, backslash escapes.
    mutating func unescaped(_ range: Range<Int>, backslashes: Bool = true) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if backslashes && byte == UInt8(ascii: "\\") && index + 1 < range.upperBound && bytes[index + 1].isASCIIPunctuation {
                result.append(bytes[index + 1])
                index += 2
            } else if byte == UInt8(ascii: "&"), let (text, end) = decodeEntity(at: index), end <= range.upperBound {
                result += decoded[text]
                index = end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }
}

extension [UInt8] {
    /// The character of a numeric reference, such as `&#35;` or `&#x22;`, and the offset behind it. U+FFFD stands for what is no
    /// character.
    fileprivate func numericReference(at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard matches("&#", at: start) else { return nil }
        var index = start + 2
        let isHexadecimal = index < count && (self[index] | 0x20) == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < count, let digit = self[index].digit(isHexadecimal: isHexadecimal) {
            if index - digits == (isHexadecimal ? 6 : 7) { return nil }
            value = value * (isHexadecimal ? 16 : 10) + digit
            index += 1
        }
        guard index > digits, index < count, self[index] == UInt8(ascii: ";") else { return nil }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (scalar ?? "\u{FFFD}", index + 1)
    }
}

extension UInt8 {
    fileprivate func digit(isHexadecimal: Bool) -> UInt32? {
        if isASCIIDigit { return UInt32(self - UInt8(ascii: "0")) }
        let letter = self | 0x20
        guard isHexadecimal, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else { return nil }
        return UInt32(letter - UInt8(ascii: "a") + 10)
    }
}
