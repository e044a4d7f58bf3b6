/// Reads the parts of links and of link reference definitions (CommonMark 4.7, 6.3) in the text of a block. Each function is given
/// an offset and answers with the one behind what it read, nil when it is not there.
struct LinkScanner {
    /// The longest label between its brackets, in bytes.
    static let labelLimit = 999

    /// How deep parentheses nest in a destination.
    static let parenthesisLimit = 32

    let bytes: [UInt8]

    /// A destination, given as the range of its text without the angle brackets around it.
    func destination(from start: Int) -> (text: Range<Int>, end: Int)? {
        if start < bytes.count && bytes[start] == UInt8(ascii: "<") { return bracketedDestination(from: start) }
        var index = start
        var depth = 0
        scan: while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation:
                index += 1
            case UInt8(ascii: "("):
                depth += 1
                if depth > Self.parenthesisLimit { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            case 0x00...0x20, 0x7F: break scan
            default: break
            }
            index += 1
        }
        return depth == 0 ? (start..<index, index) : nil
    }

    private func bracketedDestination(from start: Int) -> (text: Range<Int>, end: Int)? {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return ((start + 1)..<index, index + 1)
            case UInt8(ascii: "<"), 0x0A: return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A title with its quotes, given as the range of its text without them.
    func title(from start: Int) -> (text: Range<Int>, end: Int)? {
        guard start < bytes.count else { return nil }
        let close: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case close: return ((start + 1)..<index, index + 1)
            case UInt8(ascii: "("): if close == UInt8(ascii: ")") { return nil }
            case UInt8(ascii: "\\"): index += 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The end of a label that begins with a bracket.
    func labelEnd(from start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < bytes.count && index - start - 1 <= Self.labelLimit {
            switch bytes[index] {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation: index += 1
            default: break
            }
            index += 1
        }
        return nil
    }

    func spacesEnd(from start: Int) -> Int {
        var index = start
        while index < bytes.count && bytes[index].isSpace { index += 1 }
        return index
    }

    /// The offset behind the link reference definitions that a paragraph begins with.
    func definitionsEnd() -> Int {
        var start = 0
        while let end = definitionEnd(from: start) { start = end }
        return start
    }

    private func definitionEnd(from start: Int) -> Int? {
        guard let label = labelEnd(from: start), label < bytes.count, bytes[label] == UInt8(ascii: ":"),
            !bytes[(start + 1)..<(label - 1)].allSatisfy(\.isSpace)
        else { return nil }
        let beforeDestination = spacesEnd(from: label + 1)
        guard let (text, end) = destination(from: beforeDestination), end > beforeDestination,
            !text.isEmpty || bytes[beforeDestination] == UInt8(ascii: "<")
        else { return nil }
        let beforeTitle = spacesEnd(from: end)
        if beforeTitle > end, let (_, titleEnd) = title(from: beforeTitle), let line = blankLineEnd(from: titleEnd) {
            return line
        }
        return blankLineEnd(from: end)
    }

    /// The beginning of the next line, if nothing but white space is left in this one.
    private func blankLineEnd(from start: Int) -> Int? {
        var index = start
        while index < bytes.count && bytes[index] != 0x0A {
            guard bytes[index].isSpace else { return nil }
            index += 1
        }
        return min(index + 1, bytes.count)
    }
}

extension UInt8 {
    /// Whether a byte is ASCII punctuation (CommonMark 2.1).
    var isASCIIPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
