/// Swift, as its book describes it.
extension CodeCursor {
    /// Marks keywords, types, attributes and macros, texts, numbers and comments.
    mutating func highlightSwift() {
        // The texts that interpolations are open in, outermost first.
        var texts: [OpenText] = []
        while position < limit {
            let start = position
            switch bytes[position] {
            case let byte where byte.startsWord: markWord(keywords: keywords, literals: literals)
            case UInt8(ascii: "\""): openSwiftText(in: &texts, pounds: 0, from: start)
            case UInt8(ascii: "#"):
                let pounds = skipRun(of: UInt8(ascii: "#"))
                if byte == UInt8(ascii: "\"") {
                    openSwiftText(in: &texts, pounds: pounds, from: start)
                } else if byte.startsWord {
                    skipWord()
                    mark(.symbol, from: start)
                }
            case UInt8(ascii: "@"):
                position += 1
                skipWord()
                mark(.symbol, from: start)
            case UInt8(ascii: "`"):
                skip(while: ByteSet("`"))
                skipWord()
                if byte == UInt8(ascii: "`") { position += 1 }
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"): markLineComment()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): markBlockComment(nests: true)
            case let byte where byte.isDigit:
                skipNumber()
                mark(.literal, from: start)
            case UInt8(ascii: "("):
                if !texts.isEmpty { texts[texts.count - 1].parentheses += 1 }
                position += 1
            case UInt8(ascii: ")"):
                position += 1
                guard !texts.isEmpty else { continue }
                texts[texts.count - 1].parentheses -= 1
                if texts[texts.count - 1].parentheses == 0 { readSwiftText(in: &texts, from: start) }
            default: position += 1
            }
        }
    }

    /// Reads a text from its opening quotes, which the cursor stands at behind the number signs.
    private mutating func openSwiftText(in texts: inout [OpenText], pounds: Int, from start: Int) {
        let isMultiline = matches("\"\"\"", at: position)
        advance(isMultiline ? 3 : 1)
        texts.append(OpenText(pounds: pounds, isMultiline: isMultiline))
        readSwiftText(in: &texts, from: start)
    }

    /// Reads the innermost text to its end, or to an interpolation, which is read as code.
    private mutating func readSwiftText(in texts: inout [OpenText], from start: Int) {
        guard let text = texts.last else { return }
        while position < limit {
            switch bytes[position] {
            case 0x0A where !text.isMultiline:
                texts.removeLast()
                return mark(.literal, from: start)
            case UInt8(ascii: "\""):
                let quotes = text.isMultiline ? min(skipRun(of: UInt8(ascii: "\"")), 3) : 1
                if !text.isMultiline { position += 1 }
                guard quotes == (text.isMultiline ? 3 : 1), skipPounds(text.pounds) else { continue }
                texts.removeLast()
                return mark(.literal, from: start)
            case UInt8(ascii: "\\"):
                position += 1
                guard skipPounds(text.pounds) else { continue }
                if byte == UInt8(ascii: "(") {
                    position += 1
                    texts[texts.count - 1].parentheses = 1
                    return mark(.literal, from: start)
                }
                if byte != 0x0A { advance() }
            default: position += 1
            }
        }
        mark(.literal, from: start)
    }

    /// Passes number signs, at most so many; whether there are as many.
    private mutating func skipPounds(_ count: Int) -> Bool {
        var passed = 0
        while passed < count && byte == UInt8(ascii: "#") {
            position += 1
            passed += 1
        }
        return passed == count
    }
}

/// A text that has not been closed yet.
private struct OpenText {
    let pounds: Int
    let isMultiline: Bool

    /// How many parentheses are open in the interpolation that is being read, its own included.
    var parentheses = 0
}

private let keywords = WordSet(
    """
    actor any as associatedtype async await borrowing break case catch class consuming continue convenience default defer deinit do \
    dynamic else enum extension fallthrough fileprivate final for func get guard if import in indirect infix init inout internal is \
    isolated lazy let macro mutating nonisolated nonmutating open operator optional override package postfix precedencegroup prefix \
    private protocol public repeat required rethrows return self Self sending set some static struct subscript super switch throw \
    throws try typealias unowned var weak where while
    """)
private let literals = WordSet("true false nil")
