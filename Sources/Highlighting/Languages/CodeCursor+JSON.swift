/// JSON (RFC 8259), with the comments of JSONC.
extension CodeCursor {
    /// Marks the names of members and the values that are no texts.
    mutating func highlightJSON() {
        while position < limit {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "\""):
                skipQuoted()
                let end = position
                skipSpace()
                if byte == UInt8(ascii: ":") { mark(.name, from: start, to: end) }
            case UInt8(ascii: "-") where next.isDigit, UInt8(ascii: "0")...UInt8(ascii: "9"):
                position += 1
                skipNumber()
                mark(.literal, from: start)
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): markLineComment()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): markBlockComment(nests: false)
            case let byte where byte.startsWord:
                skipWord()
                if literals.contains(slice(start, position)) { mark(.literal, from: start) }
            default: position += 1
            }
        }
    }
}

private let literals = WordSet("true false null")
