/// What the languages have in common.
extension CodeCursor {
    /// Marks the rest of the line as a comment.
    mutating func markLineComment() {
        let start = position
        skipToLineEnd()
        mark(.comment, from: start)
    }

    /// Marks a comment from `/*`, which the cursor stands at, to `*/`.
    mutating func markBlockComment(nests: Bool) {
        let start = position
        var depth = 0
        repeat {
            if byte == UInt8(ascii: "/") && next == UInt8(ascii: "*") && (nests || depth == 0) {
                depth += 1
                advance(2)
            } else if byte == UInt8(ascii: "*") && next == UInt8(ascii: "/") {
                depth -= 1
                advance(2)
            } else {
                advance()
            }
        } while depth > 0 && !isAtEnd
        mark(.comment, from: start)
    }

    /// Passes a text in quotes, from its first one. A backslash keeps what follows it from ending the text.
    ///
    /// - Parameter endsWithLine: whether a text without its closing quote ends with the line, or with the code.
    mutating func skipQuoted(endsWithLine: Bool = true) {
        let quote = byte
        advance()
        while position < limit {
            let byte = bytes[position]
            if byte == 0x0A && endsWithLine { return }
            position += 1
            if byte == quote { return }
            if byte == UInt8(ascii: "\\") && !(self.byte == 0x0A && endsWithLine) { advance() }
        }
    }

    /// Passes a number of any of the languages: `12`, `0.5e-3`, `0xFF`, `1_000`.
    mutating func skipNumber() {
        while position < limit {
            let byte = bytes[position]
            let isExponent = byte | 0x20 == UInt8(ascii: "e") && (next == UInt8(ascii: "-") || next == UInt8(ascii: "+"))
            if isExponent && self.byte(at: position + 2).isDigit {
                position += 2
            } else if byte.continuesWord && byte < 128 || byte == UInt8(ascii: ".") && next.isDigit {
                position += 1
            } else {
                return
            }
        }
    }

    /// Passes a word of a program and marks it as what it is: a keyword, a literal, or a type by its first letter. What stands behind a
    /// point is a member, whatever it is called.
    mutating func markWord(keywords: WordSet, literals: WordSet) {
        let start = position
        skipWord()
        guard byte(before: start) != UInt8(ascii: ".") || byte(before: start - 1) == UInt8(ascii: ".") else { return }
        let word = slice(start, position)
        if keywords.contains(word) {
            mark(.name, from: start)
        } else if literals.contains(word) {
            mark(.literal, from: start)
        } else if bytes[start].isUppercase {
            mark(.symbol, from: start)
        }
    }
}
