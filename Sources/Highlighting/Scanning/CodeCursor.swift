/// A place in some code, and what was marked before it.
///
/// Every step goes forwards and stops at `limit`; whoever looks ahead goes on from where the look has ended, or passes it by. So the
/// time is linear in the code.
struct CodeCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    /// Where the code ends that is being read.
    var limit: Int

    /// In order, not overlapping, none of them empty.
    private(set) var tokens: [Token] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        limit = bytes.count
        tokens.reserveCapacity(bytes.count / 24 + 4)
    }

    var isAtEnd: Bool { position >= limit }

    /// The byte at an offset; a line feed at the limit and beyond, since no code goes on there.
    func byte(at offset: Int) -> UInt8 { offset < limit ? bytes[offset] : 0x0A }

    /// The byte here.
    var byte: UInt8 { byte(at: position) }

    /// The byte behind this one.
    var next: UInt8 { byte(at: position + 1) }

    /// The byte before an offset; a line feed before the first one.
    func byte(before offset: Int) -> UInt8 { offset > 0 ? bytes[offset - 1] : 0x0A }

    func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start..<end]) }

    /// Whether a text stands at an offset.
    func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard limit - offset >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in text.indices.allSatisfy { text[$0] == bytes[offset + $0] } }
    }

    // MARK: Marking

    /// Marks what stands from `start` to here.
    mutating func mark(_ kind: Token.Kind, from start: Int) { mark(kind, from: start, to: position) }

    /// Marks a range behind everything marked so far. One that goes on where another of its kind has ended, but for spaces and lines,
    /// becomes a part of that.
    mutating func mark(_ kind: Token.Kind, from start: Int, to end: Int) {
        guard start < end else { return }
        if let last = tokens.last, last.kind == kind, isBlank(last.end, start) {
            tokens[tokens.count - 1].end = end
        } else {
            tokens.append(Token(kind, start, end))
        }
    }

    private func isBlank(_ start: Int, _ end: Int) -> Bool {
        for offset in start..<end where !bytes[offset].isBlankOrLineEnd { return false }
        return true
    }

    // MARK: Passing

    mutating func skipBlanks() { while position < limit && bytes[position].isBlank { position += 1 } }

    /// Passes spaces, tabs and ends of lines.
    mutating func skipSpace() { while position < limit && bytes[position].isBlankOrLineEnd { position += 1 } }

    mutating func skip(while set: ByteSet) { while position < limit && set.contains(bytes[position]) { position += 1 } }

    mutating func skipWord() { while position < limit && bytes[position].continuesWord { position += 1 } }

    /// Goes to the end of the line, before its line feed.
    mutating func skipToLineEnd() { while position < limit && bytes[position] != 0x0A { position += 1 } }

    /// Goes to the start of the next line.
    mutating func skipLine() {
        skipToLineEnd()
        advance()
    }

    /// Passes some bytes, and never the limit.
    mutating func advance(_ count: Int = 1) { position = min(position + count, limit) }

    /// Passes a character of UTF-8.
    mutating func advanceCharacter() {
        advance()
        while position < limit && bytes[position] & 0xC0 == 0x80 { position += 1 }
    }

    /// Passes a run of one byte and tells its length.
    mutating func skipRun(of byte: UInt8) -> Int {
        let start = position
        while position < limit && bytes[position] == byte { position += 1 }
        return position - start
    }
}
