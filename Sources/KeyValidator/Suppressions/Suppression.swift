package import SourceText

/// `# keybook: ignore RULE[, RULE]`, with `-- reason` behind it where there is one.
package struct Suppression: Sendable {
    package let comment: SourceSpan

    /// The rules as they are written, each with where it stands.
    let rules: [(id: String, span: SourceSpan)]

    /// The line whose findings it hides: its own, or the one below where nothing else is on its own.
    let line: Int

    /// Nil where the comment says something else.
    init?(_ comment: Comment, lines: LineTable, in source: SourceFile) {
        let bytes = source.bytes
        var cursor = WordCursor(bytes: bytes, position: comment.span.start + 1, end: comment.span.end)
        guard cursor.take("keybook:"), cursor.take("ignore") else { return nil }
        rules = cursor.takeList()
        self.comment = comment.span
        let line = lines.line(at: comment.span.start)
        let start = lines.span(ofLine: line).start
        let standsAlone = bytes[start..<comment.span.start].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        self.line = standsAlone ? line + 1 : line
    }
}

/// Reads a comment word by word.
private struct WordCursor {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    /// Whether `word` comes next, followed by a blank or the end; then it is taken.
    mutating func take(_ word: StaticString) -> Bool {
        skipBlanks()
        let next = position + word.utf8CodeUnitCount
        guard next <= end, next == end || isBlank(bytes[next]),
            bytes[position..<next].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { return false }
        position = next
        return true
    }

    /// The words up to `--` or the end, as commas part them.
    mutating func takeList() -> [(id: String, span: SourceSpan)] {
        var list: [(id: String, span: SourceSpan)] = []
        while position < end {
            skipBlanks()
            if position + 1 < end, bytes[position] == UInt8(ascii: "-"), bytes[position + 1] == UInt8(ascii: "-") { break }
            let start = position
            while position < end, !isBlank(bytes[position]), bytes[position] != UInt8(ascii: ",") { position += 1 }
            if position > start {
                let text = String(decoding: bytes[start..<position], as: UTF8.self)
                list.append((text, SourceSpan(start, position)))
            }
            skipBlanks()
            if position < end, bytes[position] == UInt8(ascii: ",") { position += 1 }
        }
        return list
    }

    private mutating func skipBlanks() {
        while position < end, isBlank(bytes[position]) { position += 1 }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
