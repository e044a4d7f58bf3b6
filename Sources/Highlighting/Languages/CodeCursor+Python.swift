/// Python 3.
extension CodeCursor {
    /// Marks keywords, classes by their first letter, decorators, texts, numbers and comments.
    mutating func highlightPython() {
        while position < limit {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "#"): markLineComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): markPythonText(from: start)
            case let byte where byte.startsWord:
                if startsPythonText {
                    skipWord()
                    markPythonText(from: start)
                } else {
                    markWord(keywords: keywords, literals: literals)
                }
            case let byte where byte.isDigit:
                skipNumber()
                mark(.literal, from: start)
            case UInt8(ascii: "@") where byte(before: start).isBlankOrLineEnd && next.startsWord:
                position += 1
                while byte.continuesWord || byte == UInt8(ascii: ".") { position += 1 }
                mark(.symbol, from: start)
            default: position += 1
            }
        }
    }

    /// Whether a text with a prefix such as `f` or `rb` begins here.
    private var startsPythonText: Bool {
        var offset = position
        while offset < position + 2 && prefixes.contains(byte(at: offset)) { offset += 1 }
        return offset > position && (byte(at: offset) == UInt8(ascii: "\"") || byte(at: offset) == UInt8(ascii: "'"))
    }

    /// Marks a text whose first quote the cursor stands at.
    private mutating func markPythonText(from start: Int) {
        let quote = byte
        if next == quote && byte(at: position + 2) == quote {
            advance(3)
            var quotes = 0
            while position < limit && quotes < 3 {
                quotes = bytes[position] == quote ? quotes + 1 : 0
                if bytes[position] == UInt8(ascii: "\\") { advance() }
                advance()
            }
        } else {
            skipQuoted()
        }
        mark(.literal, from: start)
    }
}

private let prefixes = ByteSet("rRbBfFuUtT")
private let keywords = WordSet(
    """
    and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match \
    nonlocal not or pass raise return try type while with yield
    """)
private let literals = WordSet("True False None")
