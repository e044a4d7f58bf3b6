/// What begins a block behind a table row, but would only go on a paragraph.
///
/// libcmark reads the rows of a table as a paragraph and has ended it wherever something interrupted it. A table is
/// interrupted by more
/// (GFM 4.10: "the beginning of another block-level structure").
enum BlockStart {
    /// Whether a line, given without indentation and line ending, begins a list whose first item is empty or does
    /// not count from one
    /// (CommonMark 5.2) or an HTML block of kind 7 (CommonMark 4.6).
    static func isBlockOnlyOutsideParagraphs(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard let first = line.first.map({ bytes[$0] }) else { return false }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return line.count == 1 || bytes[line.lowerBound + 1].isSpace
        case 0x30...0x39:
            return isOrderedMarker(line, in: bytes)
        case UInt8(ascii: "<"):
            var scanner = TagScanner(bytes: bytes, index: line.lowerBound, end: line.upperBound)
            return scanner.passTag() && scanner.isAtBlankRest
        default:
            return false
        }
    }

    private static func isOrderedMarker(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        var index = line.lowerBound
        while index < line.upperBound && index - line.lowerBound < 9 && bytes[index].isASCIIDigit { index += 1 }
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
            return false
        }
        return index + 1 == line.upperBound || bytes[index + 1].isSpace
    }
}

/// Reads an open or closing tag (CommonMark 6.6) that stands on one line.
private struct TagScanner {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    private var byte: UInt8? { index < end ? bytes[index] : nil }

    var isAtBlankRest: Bool {
        bytes[index..<end].allSatisfy(\.isSpace)
    }

    mutating func passTag() -> Bool {
        guard pass("<") else { return false }
        let isClosing = pass("/")
        guard let first = byte, first.isASCIILetter else { return false }
        passAll { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        if !isClosing {
            while passSpaces(), let next = byte, next.isAttributeNameStart {
                guard passAttribute() else { return false }
            }
        }
        _ = passSpaces()
        if !isClosing { _ = pass("/") }
        return pass(">")
    }

    private mutating func passAttribute() -> Bool {
        passAll { $0.isAttributeNameStart || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        let name = index
        _ = passSpaces()
        guard pass("=") else {
            index = name
            return true
        }
        _ = passSpaces()
        for quote: Unicode.Scalar in ["\"", "'"] where pass(quote) {
            passAll { $0 != UInt8(ascii: quote) }
            return pass(quote)
        }
        let value = index
        passAll { !$0.isSpace && !Array("\"'=<>`".utf8).contains($0) }
        return index > value
    }

    private mutating func pass(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func passSpaces() -> Bool {
        let start = index
        passAll(\.isSpace)
        return index > start
    }

    private mutating func passAll(_ predicate: (UInt8) -> Bool) {
        while let byte, predicate(byte) { index += 1 }
    }
}

extension UInt8 {
    fileprivate var isAttributeNameStart: Bool {
        isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
    }
}
