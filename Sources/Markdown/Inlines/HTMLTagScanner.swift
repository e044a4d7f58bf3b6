/// Reads raw HTML inside text (CommonMark 6.6).
///
/// What has no end is looked for only once, so that a text full of `<!--` takes linear time.
struct HTMLTagScanner {
    let bytes: [UInt8]
    private var index = 0
    private var missingEnds: Set<UInt8> = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The offset behind the tag, comment, instruction, declaration or CDATA section that begins at a `<`.
    mutating func end(from start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        index = start + 1
        switch bytes[index] {
        case UInt8(ascii: "!"): return declarationEnd(from: start)
        case UInt8(ascii: "?"): return self.end(marked: "?>", from: start + 2)
        case UInt8(ascii: "/"): return closingTagEnd()
        default: return openingTagEnd()
        }
    }

    private mutating func declarationEnd(from start: Int) -> Int? {
        if bytes.matches("<!--", at: start) {
            // Neither `>` nor `->` may follow, `--` only as the end.
            if bytes.matches(">", at: start + 4) || bytes.matches("->", at: start + 4) { return nil }
            guard let end = end(marked: "--", from: start + 4), bytes.matches(">", at: end) else { return nil }
            return end + 1
        }
        if bytes.matches("<![CDATA[", at: start) { return end(marked: "]]>", from: start + 9) }
        guard start + 2 < bytes.count, bytes[start + 2].isASCIILetter else { return nil }
        return end(marked: ">", from: start + 2)
    }

    private mutating func end(marked mark: StaticString, from start: Int) -> Int? {
        let first = mark.utf8Start.pointee
        if missingEnds.contains(first) { return nil }
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == first && bytes.matches(mark, at: offset) { return offset + mark.utf8CodeUnitCount }
            offset += 1
        }
        missingEnds.insert(first)
        return nil
    }

    // MARK: Tags

    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    private mutating func closingTagEnd() -> Int? {
        index += 1
        guard passName() else { return nil }
        passSpaces()
        return byte == UInt8(ascii: ">") ? index + 1 : nil
    }

    private mutating func openingTagEnd() -> Int? {
        guard passName() else { return nil }
        while passSpaces(), byte.isAttributeStart {
            guard passAttribute() else { return nil }
        }
        if byte == UInt8(ascii: "/") { index += 1 }
        return byte == UInt8(ascii: ">") ? index + 1 : nil
    }

    private mutating func passName() -> Bool {
        guard byte.isASCIILetter else { return false }
        while byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") { index += 1 }
        return true
    }

    private mutating func passAttribute() -> Bool {
        while byte.isAttributeStart || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
            index += 1
        }
        let nameEnd = index
        passSpaces()
        guard byte == UInt8(ascii: "=") else {
            index = nameEnd
            return true
        }
        index += 1
        passSpaces()
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            let quote = byte
            index += 1
            while index < bytes.count && byte != quote { index += 1 }
            guard index < bytes.count else { return false }
            index += 1
            return true
        }
        let value = index
        while index < bytes.count && byte.isUnquotedValue { index += 1 }
        return index > value
    }

    @discardableResult private mutating func passSpaces() -> Bool {
        let start = index
        while byte.isSpace { index += 1 }
        return index > start
    }
}

extension [UInt8] {
    /// Whether a text stands at an offset.
    func matches(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset + length <= count else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(self[offset..<(offset + length)]) }
    }
}

extension UInt8 {
    fileprivate var isAttributeStart: Bool {
        isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
    }

    fileprivate var isUnquotedValue: Bool {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
            false
        default: !isSpace
        }
    }
}
