/// JavaScript and TypeScript.
extension CodeCursor {
    /// Marks keywords, classes by their first letter, decorators, texts, regular expressions, numbers and comments.
    mutating func highlightJavaScript() {
        // For each template that a substitution is open in, how many braces are open in that, its own included.
        var templates: [Int] = []
        // Whether what comes before ends a value, so that a slash divides.
        var endsValue = false
        // On a line with an expression that nothing closes, no slash is taken for the start of another.
        var plainEnd = 0
        while position < limit {
            let start = position
            let byte = bytes[position]
            switch byte {
            case _ where byte.isBlankOrLineEnd:
                position += 1
                continue
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
                markLineComment()
                continue
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
                markBlockComment(nests: false)
                continue
            case UInt8(ascii: "/") where !endsValue && start >= plainEnd:
                if skipRegularExpression() {
                    mark(.literal, from: start)
                } else {
                    plainEnd = position
                    position = start + 1
                }
            case _ where byte.startsWord || byte == UInt8(ascii: "$"):
                if byte == UInt8(ascii: "$") { position += 1 } else { markWord(keywords: keywords, literals: literals) }
                endsValue = !beforeValues.contains(slice(start, position))
                continue
            case _ where byte.isDigit:
                skipNumber()
                mark(.literal, from: start)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipQuoted()
                mark(.literal, from: start)
            case UInt8(ascii: "`"):
                position += 1
                readTemplate(in: &templates, from: start)
            case UInt8(ascii: "@") where next.startsWord:
                position += 1
                skipWord()
                mark(.symbol, from: start)
            case UInt8(ascii: "{"):
                if !templates.isEmpty { templates[templates.count - 1] += 1 }
                position += 1
            case UInt8(ascii: "}"):
                position += 1
                if !templates.isEmpty {
                    templates[templates.count - 1] -= 1
                    if templates.last == 0 {
                        templates.removeLast()
                        readTemplate(in: &templates, from: start)
                    }
                }
            default: position += 1
            }
            endsValue = valueEnds.contains(bytes[position - 1]) || byte.isDigit
        }
    }

    /// Reads a template to its end or to a substitution, which is read as code.
    private mutating func readTemplate(in templates: inout [Int], from start: Int) {
        while position < limit {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "`") { break }
            if byte == UInt8(ascii: "$") && self.byte == UInt8(ascii: "{") {
                position += 1
                templates.append(1)
                break
            }
            if byte == UInt8(ascii: "\\") { advance() }
        }
        mark(.literal, from: start)
    }

    /// Passes a regular expression and its flags; false where the line ends first.
    private mutating func skipRegularExpression() -> Bool {
        var isInClass = false
        advance()
        while byte != 0x0A {
            let byte = byte
            advance()
            switch byte {
            case UInt8(ascii: "\\") where self.byte != 0x0A: advance()
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                skipWord()
                return true
            default: break
            }
        }
        return false
    }
}

private let keywords = WordSet(
    """
    abstract as asserts async await break case catch class const continue debugger declare default delete do else enum export extends \
    finally for from function get if implements import in infer instanceof interface is keyof let namespace new of override private \
    protected public readonly return satisfies set static super switch this throw try type typeof var void while with yield
    """)
private let literals = WordSet("true false null undefined NaN Infinity")
private let beforeValues = WordSet("return typeof case in of delete void throw new else do await yield instanceof")
private let valueEnds = ByteSet(")]}\"'`")
