/// Scalars, and the names among them.
extension SketchReader {
    /// Reads the value at the position, whatever it is.
    ///
    /// - Parameter indentation: the column of the collection in block style around it; what goes on in further lines is indented deeper.
    mutating func readValue(_ slot: Slot, indentation: Int) -> Int {
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): readFlow(slot, indentation: indentation)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): addScalar(slot, blockScalar(indentation: indentation))
        case UInt8(ascii: "\""), UInt8(ascii: "'"): addScalar(slot, quotedScalar(indentation: indentation))
        default: addScalar(slot, plainScalar())
        }
    }

    @discardableResult
    mutating func addScalar(_ slot: Slot, _ scalar: ScalarText) -> Int {
        nodes.append(
            SketchNode(
                kind: .scalar, place: slot.place, parent: slot.parent, column: scalar.column, isFlow: scalar.isFlow,
                span: scalar.span, content: scalar.content, quote: scalar.quote, isClosed: scalar.isClosed,
                isLong: scalar.isLong))
        return nodes.count - 1
    }

    /// The name at the position, where one is: a scalar, then a colon and a blank or the end of the line.
    func nameAhead() -> NameAhead? {
        var end = position
        let column = position - lineStart
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let close = closingQuote(from: position) else { return nil }
            end = close + 1
            while end < bytes.count, isBlank(bytes[end]) { end += 1 }
            guard isColon(at: end) else { return nil }
            let scalar = ScalarText(
                span: position..<close + 1, content: position + 1..<close, quote: bytes[position], column: column)
            return NameAhead(scalar: scalar, end: end + 1)
        case let first where "[]{},#&*!|>%@`".utf8.contains(first): return nil
        default:
            while end < bytes.count, !isBreak(bytes[end]), !isColon(at: end) {
                if bytes[end] == UInt8(ascii: "#"), end > position, isBlank(bytes[end - 1]) { return nil }
                end += 1
            }
            let span = trimmed(position..<end)
            guard isColon(at: end), !span.isEmpty else { return nil }
            return NameAhead(scalar: ScalarText(span: span, content: span, column: column), end: end + 1)
        }
    }

    /// The name that stands at the position without its colon.
    mutating func wordAhead() -> ScalarText {
        let byte = bytes[position]
        return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? quotedScalar(indentation: .max) : plainScalar()
    }

    /// To the end of the line or to a comment.
    mutating func plainScalar() -> ScalarText {
        let start = position
        while position < bytes.count, !isBreak(bytes[position]), !isAtComment { position += 1 }
        let span = trimmed(start..<position)
        return ScalarText(span: span, content: span, column: start - lineStart)
    }

    /// The quoted scalar at the position. One that its line does not close goes on where deeper lines close it; else it is still
    /// being typed and ends with the line.
    mutating func quotedScalar(indentation: Int, isFlow: Bool = false) -> ScalarText {
        let (start, quote, column) = (position, bytes[position], position - lineStart)
        var end = closingQuote(from: start)
        let isLong = end == nil
        if end == nil, !isFlow { end = closingQuoteBelow(start, indentation: indentation) }
        guard let end else {
            while position < bytes.count, !isBreak(bytes[position]) { position += 1 }
            return ScalarText(
                span: start..<position, content: start + 1..<max(start + 1, position), quote: quote, isClosed: false,
                column: column, isFlow: isFlow)
        }
        position = end + 1
        return ScalarText(
            span: start..<position, content: start + 1..<end, quote: quote, isLong: isLong, column: column, isFlow: isFlow)
    }

    private mutating func blockScalar(indentation: Int) -> ScalarText {
        let (start, column) = (position, position - lineStart)
        skipLine()
        var end = trimmed(start..<position).upperBound
        while position < bytes.count {
            let line = position
            skipBlanks()
            if !isAtLineEnd, position - line <= indentation {
                position = line
                break
            }
            skipLine()
            let text = trimmed(line..<position)
            if !text.isEmpty { end = text.upperBound }
        }
        // The line after it is read as any other.
        lineStart = position
        isAtLineStart = true
        return ScalarText(span: start..<end, content: start..<end, isLong: true, column: column)
    }

    /// The quote that closes the one at `start`, on the same line.
    private func closingQuote(from start: Int) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count, !isBreak(bytes[index]) {
            if bytes[index] == quote {
                let isDoubled = quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
                if !isDoubled { return index }
                index += 1
            } else if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            }
            index += 1
        }
        return nil
    }

    private func closingQuoteBelow(_ start: Int, indentation: Int) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        let limit = min(bytes.count, start + Self.longestQuotation)
        while index < limit {
            if isBreak(bytes[index]) {
                let line = index + 1
                index = line
                while index < limit, isBlank(bytes[index]) { index += 1 }
                if index < limit, !isBreak(bytes[index]), index - line <= indentation { return nil }
                continue
            }
            if bytes[index] == quote { return index }
            index += bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
        }
        return nil
    }

    /// How far a closing quote is looked for in further lines. A description has 1000 characters.
    private static let longestQuotation = 1 << 14
}
