/// What the bytes at a place are.
extension SketchReader {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    var isAtLineEnd: Bool { position >= bytes.count || isBreak(bytes[position]) }

    /// A `#` begins a comment at the start of a line and behind a blank.
    var isAtComment: Bool {
        position < bytes.count && bytes[position] == UInt8(ascii: "#")
            && (position == lineStart || isBlank(bytes[position - 1]))
    }

    /// Whether a dash begins an item here.
    func isDash(at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: "-") && isBlankOrEnd(at: offset + 1)
    }

    /// Whether a colon ends a name here.
    func isColon(at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: ":") && isBlankOrEnd(at: offset + 1)
    }

    /// `---` and `...` alone or with a blank behind them, at the start of a line.
    func isDocumentMarker(at offset: Int) -> Bool {
        guard offset + 3 <= bytes.count, isBlankOrEnd(at: offset + 3) else { return false }
        let marker = bytes[offset..<offset + 3]
        return marker.elementsEqual("---".utf8) || marker.elementsEqual("...".utf8)
    }

    private func isBlankOrEnd(at offset: Int) -> Bool {
        offset >= bytes.count || isBlank(bytes[offset]) || isBreak(bytes[offset])
    }

    /// A range without the white space at its end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isBlank(bytes[end - 1]) || isBreak(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    mutating func skipBlanks() {
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    }

    mutating func skipSpace() {
        while position < bytes.count, isBlank(bytes[position]) || isBreak(bytes[position]) { position += 1 }
    }

    /// Passes the anchors and tags before a value.
    mutating func skipProperties() {
        while position < bytes.count, bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!") {
            while !isAtLineEnd, !isBlank(bytes[position]) { position += 1 }
            skipBlanks()
        }
    }

    /// Passes a line break.
    mutating func skipBreak() {
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        lineStart = position
    }

    /// Passes the rest of the line and its break.
    mutating func skipLine() {
        while position < bytes.count, !isBreak(bytes[position]) { position += 1 }
        if position < bytes.count { skipBreak() }
    }
}
