/// YAML 1.2, as far as people write it by hand.
extension CodeCursor {
    /// Marks names with their colons, values that are no texts, anchors, aliases and tags, and comments.
    mutating func highlightYAML() {
        var depth = 0
        while position < limit {
            if byte == UInt8(ascii: "%") {
                markLineComment()
            } else if isDocumentMarker {
                advance(3)
            }
            highlightYAMLLine(depth: &depth)
            advance()
        }
    }

    /// Reads to the end of a line, or of the block of text that begins on it.
    ///
    /// - Parameter depth: how many flow collections are open.
    private mutating func highlightYAMLLine(depth: inout Int) {
        let lineStart = position
        // The column of what a block of text would belong to, whose lines are indented further.
        var owner = -1
        while position < limit && bytes[position] != 0x0A {
            let start = position
            switch bytes[position] {
            case let byte where byte.isBlankOrLineEnd: position += 1
            case UInt8(ascii: "#") where self.byte(before: position).isBlankOrLineEnd: markLineComment()
            case UInt8(ascii: "-") where next.isBlankOrLineEnd, UInt8(ascii: "?") where next.isBlankOrLineEnd:
                if depth == 0 { owner = start - lineStart }
                position += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                while position < limit, !bytes[position].isBlankOrLineEnd, depth == 0 || !flowMarks.contains(bytes[position]) {
                    position += 1
                }
                mark(.symbol, from: start)
            case UInt8(ascii: "|") where depth == 0, UInt8(ascii: ">") where depth == 0:
                skipBlock(ownedByColumn: owner)
                return
            case UInt8(ascii: "\""):
                skipQuoted(endsWithLine: false)
                if markYAMLName(from: start, isQuoted: true) { owner = start - lineStart }
            case UInt8(ascii: "'"):
                repeat { skipSingleQuoted() } while byte == UInt8(ascii: "'")
                if markYAMLName(from: start, isQuoted: true) { owner = start - lineStart }
            default:
                let end = skipPlainScalar(isInFlow: depth > 0)
                if markYAMLName(from: start, isQuoted: false) {
                    owner = start - lineStart
                } else if isYAMLLiteral(start, end) {
                    mark(.literal, from: start, to: end)
                }
            }
        }
    }

    private var isDocumentMarker: Bool {
        (matches("---", at: position) || matches("...", at: position)) && byte(at: position + 3).isBlankOrLineEnd
    }

    private mutating func skipSingleQuoted() {
        advance()
        while position < limit && bytes[position] != UInt8(ascii: "'") { position += 1 }
        advance()
    }

    /// Marks a name to its colon, if one ends it.
    private mutating func markYAMLName(from start: Int, isQuoted: Bool) -> Bool {
        let end = position
        skipBlanks()
        // Behind a quoted name in a flow mapping there need not be a space.
        guard byte == UInt8(ascii: ":"), isQuoted || next.isBlankOrLineEnd || flowMarks.contains(next) else { return false }
        position += 1
        mark(.name, from: start, to: end == position - 1 ? position : end)
        return true
    }

    /// Passes a scalar without quotes, and tells where it ends but for spaces.
    private mutating func skipPlainScalar(isInFlow: Bool) -> Int {
        var end = position
        while position < limit {
            let byte = bytes[position]
            if byte == 0x0A || byte == UInt8(ascii: "#") && bytes[position - 1].isBlank && position > end { break }
            if byte == UInt8(ascii: ":") && (next.isBlankOrLineEnd || isInFlow && flowMarks.contains(next)) { break }
            if isInFlow && flowMarks.contains(byte) { break }
            position += 1
            if !byte.isBlankOrLineEnd { end = position }
        }
        // Before a colon the scalar's spaces are passed again with the name.
        if byte != UInt8(ascii: ":") { return end }
        position = end
        return end
    }

    /// Passes a literal or folded block of text: its header, and the lines that are indented further than the column or blank.
    private mutating func skipBlock(ownedByColumn owner: Int) {
        skip(while: blockHeader)
        skipBlanks()
        if byte == UInt8(ascii: "#") { markLineComment() } else { skipToLineEnd() }
        while position < limit {
            let lineEnd = position
            position += 1
            let lineStart = position
            skipBlanks()
            if position - lineStart <= owner && !byte.isBlankOrLineEnd {
                position = lineEnd
                return
            }
            skipToLineEnd()
        }
    }

    private func isYAMLLiteral(_ start: Int, _ end: Int) -> Bool {
        let first = bytes[start]
        if first.startsWord || first == UInt8(ascii: "~") { return literals.contains(slice(start, end)) }
        let hasSign = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        return isYAMLNumber(hasSign ? start + 1 : start, end)
    }

    /// Whether a range is a number of the core schema: `12`, `0.5e-3`, `0xFF`; dates, versions and the like are texts.
    private func isYAMLNumber(_ start: Int, _ end: Int) -> Bool {
        guard start < end, bytes[start].isDigit else { return false }
        if end - start > 2, bytes[start] == UInt8(ascii: "0"), bytes[start + 1] == UInt8(ascii: "x") {
            return bytes[(start + 2)..<end].allSatisfy { $0.isDigit || ($0 | 0x20) &- 0x61 < 6 }
        }
        var (index, points) = (start, 0)
        while index < end, bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") {
            if bytes[index] == UInt8(ascii: ".") { points += 1 }
            index += 1
        }
        guard points < 2 else { return false }
        guard index < end else { return true }
        guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
        index += 1
        if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
        return index < end && bytes[index..<end].allSatisfy(\.isDigit)
    }
}

private let literals = WordSet("true false null True False Null TRUE FALSE NULL ~")
private let flowMarks = ByteSet(",[]{}")
private let blockHeader = ByteSet("|>+-0123456789")
