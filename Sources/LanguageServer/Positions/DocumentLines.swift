/// The lines of a document as the protocol counts them: from 0, ended by LF, CRLF or CR (LSP 3.17, Text Documents).
///
/// The rulebook's lines end with LF or CRLF alone, so an offset is what the two have in common.
struct DocumentLines: Sendable {
    let bytes: [UInt8]

    /// Where each line starts, as an offset.
    private let starts: [Int]

    /// - Parameter textStart: where the first line starts: after the byte order mark of a file on disk, which editors take off.
    init(_ bytes: [UInt8], textStart: Int = 0) {
        self.bytes = bytes
        var starts = [textStart]
        bytes.withUnsafeBufferPointer { bytes in
            for offset in min(textStart, bytes.count)..<bytes.count where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
                // The line ends behind the LF of a CRLF.
                let isHalf = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
                if !isHalf { starts.append(offset + 1) }
            }
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// The bytes of a line without its line break.
    ///
    /// - Precondition: `line` is one of the document's.
    func span(ofLine line: Int) -> Range<Int> {
        let start = starts[line]
        guard line + 1 < starts.count else { return start..<max(start, bytes.count) }
        var end = starts[line + 1]
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The line that holds an offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The offset of a position. One past its line is the line's end, one past the last line the document's end, one inside a
    /// character that character's start.
    func offset(of position: TextPosition, in encoding: PositionEncoding) -> Int {
        guard position.line < count else { return bytes.count }
        let span = span(ofLine: max(0, position.line))
        var (offset, passed) = (span.lowerBound, 0)
        while offset < span.upperBound {
            var (end, width) = (offset, 0)
            repeat {
                width += encoding.units(at: bytes[end])
                end += 1
            } while end < span.upperBound && bytes[end] & 0xC0 == 0x80
            if passed + width > position.character { break }
            (offset, passed) = (end, passed + width)
        }
        return offset
    }

    /// The position of an offset. For many of them use a `PositionFinder`.
    func position(at offset: Int, in encoding: PositionEncoding) -> TextPosition {
        var finder = PositionFinder(self, encoding)
        return finder.position(at: offset)
    }

    func range(of span: Range<Int>, in encoding: PositionEncoding) -> TextRange {
        TextRange(
            start: position(at: span.lowerBound, in: encoding), end: position(at: span.upperBound, in: encoding))
    }
}

/// Finds positions one after the other, each from the last one: linear over a whole document, however long its lines are.
struct PositionFinder {
    private let lines: DocumentLines
    private let encoding: PositionEncoding
    private var offset: Int
    private var line: Int
    private var character = 0

    init(_ lines: DocumentLines, _ encoding: PositionEncoding) {
        self.lines = lines
        self.encoding = encoding
        offset = lines.span(ofLine: 0).lowerBound
        line = 0
    }

    /// The position of an offset; one inside a line break is the line's end. Complexity: the distance from the last one.
    mutating func position(at target: Int) -> TextPosition {
        let targetLine = lines.line(at: target)
        let span = lines.span(ofLine: targetLine)
        let target = min(max(target, span.lowerBound), span.upperBound)
        if targetLine != line { (line, offset, character) = (targetLine, span.lowerBound, 0) }
        for index in min(offset, target)..<max(offset, target) {
            let units = encoding.units(at: lines.bytes[index])
            character += offset < target ? units : -units
        }
        offset = target
        return TextPosition(line: line, character: character)
    }
}
