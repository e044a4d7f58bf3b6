/// TOML 1.0.
extension CodeCursor {
    /// Marks keys and the heads of tables, values that are no texts, and comments.
    mutating func highlightTOML() {
        // The word or text before an equals sign is a key, with what points join to it.
        var key: Range<Int>?
        var startsLine = true
        var depth = 0
        while position < limit {
            let start = position
            switch bytes[position] {
            case 0x0A:
                (startsLine, key) = (true, nil)
                position += 1
            case let byte where byte.isBlankOrLineEnd: position += 1
            case UInt8(ascii: "#"): markLineComment()
            case UInt8(ascii: "[") where startsLine && depth == 0:
                while position < limit, bytes[position] != 0x0A, bytes[position] != UInt8(ascii: "#") { position += 1 }
                mark(.name, from: start)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipTOMLText()
                key = (key?.lowerBound ?? start)..<position
                startsLine = false
            case UInt8(ascii: "="):
                if let key { mark(.name, from: key.lowerBound, to: key.upperBound) }
                key = nil
                position += 1
            case let byte where bareWord.contains(byte):
                skip(while: bareWord)
                startsLine = false
                let end = position
                if isTOMLValue(from: start) {
                    mark(.literal, from: start, to: end)
                    key = nil
                } else {
                    key = (key?.lowerBound ?? start)..<end
                }
            default:
                depth = depthOfArrays(depth, behind: bytes[position])
                key = nil
                position += 1
                startsLine = false
            }
        }
    }

    private func depthOfArrays(_ depth: Int, behind byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "["): depth + 1
        case UInt8(ascii: "]"): max(0, depth - 1)
        default: depth
        }
    }

    /// Whether a bare word that has been passed is a value: a key would be followed by an equals sign.
    private mutating func isTOMLValue(from start: Int) -> Bool {
        let end = position
        skipBlanks()
        guard byte != UInt8(ascii: "=") else { return false }
        let first = bytes[start]
        return first.isDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || literals.contains(slice(start, end))
    }

    /// Passes a text of any of the four kinds.
    private mutating func skipTOMLText() {
        let quote = byte
        let isMultiline = next == quote && byte(at: position + 2) == quote
        guard isMultiline else {
            if quote == UInt8(ascii: "\"") { return skipQuoted() }
            advance()
            while position < limit && bytes[position] != quote && bytes[position] != 0x0A { position += 1 }
            if byte == quote { advance() }
            return
        }
        advance(3)
        var quotes = 0
        while position < limit && quotes < 3 {
            quotes = bytes[position] == quote ? quotes + 1 : 0
            if bytes[position] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { advance() }
            advance()
        }
    }
}

private let literals = WordSet("true false inf nan")
private let bareWord = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+.:", andOthers: true)
