/// The shell of POSIX, and what Bash adds that people write often.
extension CodeCursor {
    /// Marks commands and keywords, texts in quotes, variables and comments.
    mutating func highlightShell() {
        while position < limit { highlightShellCommand() }
    }

    /// Reads one command with all its lines: those that a backslash, a quote or a here-document joins. Stops behind its line feed.
    mutating func highlightShellCommand() {
        var expectsCommand = true
        var isInAssignment = false
        // For each parenthesis that is open, whether it stands in an assignment.
        var parentheses: [Bool] = []
        var delimiter: Range<Int>?
        while position < limit {
            let start = position
            switch bytes[position] {
            case 0x0A:
                position += 1
                if let delimiter { skipHereDocument(endedBy: delimiter) }
                return
            case let byte where byte.isBlankOrLineEnd:
                skip(while: blanks)
                isInAssignment = false
            case UInt8(ascii: "\\"):
                advance()
                if byte == 0x0D { advance() }
                advanceCharacter()
            case UInt8(ascii: "#") where byte(before: position).isBlankOrLineEnd: markLineComment()
            case UInt8(ascii: "'"):
                advance()
                while position < limit && bytes[position] != UInt8(ascii: "'") { position += 1 }
                advance()
                mark(.literal, from: start)
                if !isInAssignment { expectsCommand = false }
            case UInt8(ascii: "\""):
                skipQuoted(endsWithLine: false)
                mark(.literal, from: start)
                if !isInAssignment { expectsCommand = false }
            case UInt8(ascii: "$"):
                if next == UInt8(ascii: "(") {
                    // What follows is read as in a subshell.
                    advance()
                } else {
                    skipShellVariable()
                    if position > start + 1 { mark(.symbol, from: start) }
                    if !isInAssignment { expectsCommand = false }
                }
            case UInt8(ascii: "<") where next == UInt8(ascii: "<"):
                delimiter = readHereDocumentStart() ?? delimiter
            case UInt8(ascii: ">"), UInt8(ascii: "<"):
                advance()
                if byte == UInt8(ascii: "&") { advance() }
            case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "`"):
                advance()
                expectsCommand = true
            case UInt8(ascii: "("):
                advance()
                parentheses.append(isInAssignment)
                (expectsCommand, isInAssignment) = (true, false)
            case UInt8(ascii: ")"):
                advance()
                isInAssignment = parentheses.popLast() ?? false
                expectsCommand = isInAssignment
            default:
                skip(while: wordBytes)
                if byte(at: position) == UInt8(ascii: "="), isVariableName(start, position) {
                    if expectsCommand {
                        mark(.symbol, from: start)
                        isInAssignment = true
                    }
                } else if expectsCommand && !isInAssignment {
                    mark(.name, from: start)
                    expectsCommand = beforeCommands.contains(slice(start, position))
                }
                if position == start || byte == UInt8(ascii: "=") { advance() }
            }
        }
    }

    private func isVariableName(_ start: Int, _ end: Int) -> Bool {
        start < end && bytes[start].startsWord && bytes[start..<end].allSatisfy(\.continuesWord)
    }

    /// Passes `$NAME`, `${NAME:-text}`, `$1`, `$?` and the like.
    private mutating func skipShellVariable() {
        advance()
        if byte == UInt8(ascii: "{") {
            while position < limit && bytes[position] != UInt8(ascii: "}") && bytes[position] != 0x0A { position += 1 }
            if byte == UInt8(ascii: "}") { advance() }
        } else if byte.startsWord {
            skipWord()
        } else if byte.isDigit || specialParameters.contains(byte) {
            advance()
        }
    }

    /// Passes `<<WORD`, and tells where its word stands; nil for `<<<`.
    private mutating func readHereDocumentStart() -> Range<Int>? {
        advance(2)
        guard byte != UInt8(ascii: "<") else {
            advance()
            return nil
        }
        if byte == UInt8(ascii: "-") { advance() }
        skipBlanks()
        let isQuoted = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
        if isQuoted { advance() }
        let start = position
        skipWord()
        let word = start..<position
        if isQuoted { advance() }
        return word.isEmpty ? nil : word
    }

    /// Passes the lines of a here-document and the one that ends it.
    private mutating func skipHereDocument(endedBy delimiter: Range<Int>) {
        while position < limit {
            skipBlanks()
            var index = delimiter.lowerBound
            while index < delimiter.upperBound && byte == bytes[index] {
                position += 1
                index += 1
            }
            let isEnd = index == delimiter.upperBound && byte.isBlankOrLineEnd
            skipLine()
            if isEnd { return }
        }
    }
}

private let blanks = ByteSet(" \t\r")
private let specialParameters = ByteSet("?!#@*$-")
private let wordBytes = ByteSet(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+.,:/%@~^[]{}!*?#", andOthers: true)
private let beforeCommands = WordSet("if then elif else while until do ! { time sudo exec")
