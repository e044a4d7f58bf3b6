/// Where the lines of a source file start: offsets to lines and columns, and back.
///
/// Made only for files that have something to say; building it reads the file once.
package struct LineTable: Sendable {
    package let file: SourceFile
    private let starts: [Int]

    package init(_ file: SourceFile) {
        self.file = file
        var starts: [Int] = []
        starts.reserveCapacity(file.bytes.count / Self.usualLineLength + 2)
        starts.append(file.textStart)
        file.bytes.withUnsafeBufferPointer { bytes in
            var offset = file.textStart
            while let word = ByteWord(bytes, at: offset) {
                var lineFeeds = word.lineFeeds
                while lineFeeds != 0 {
                    let place = offset + ByteWord.firstByte(lineFeeds)
                    if bytes[place] == UInt8(ascii: "\n") { starts.append(place + 1) }
                    lineFeeds &= lineFeeds &- 1
                }
                offset += ByteWord.size
            }
            while offset < bytes.count {
                if bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
                offset += 1
            }
        }
        self.starts = starts
    }

    /// Of the lines of a key spec, in bytes; those of a file that has shorter ones are listed in a second piece of memory.
    private static let usualLineLength = 20

    package var lineCount: Int { starts.count }

    /// The line, from 1, that holds the offset.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Complexity: the length of the line, after a binary search over the lines.
    package func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        let start = starts[line - 1]
        var column = 1
        for index in start..<max(start, min(offset, file.bytes.count)) where file.bytes[index] & 0xC0 != 0x80 {
            column += 1
        }
        return SourcePosition(line: line, column: column, offset: offset)
    }

    package func range(of span: SourceSpan) -> SourceRange {
        SourceRange(start: position(at: span.start), end: position(at: span.end))
    }

    /// Where a line starts, as an offset.
    func start(ofLine line: Int) -> Int { starts[line - 1] }

    /// The bytes of a line, from 1, without its line ending.
    package func span(ofLine line: Int) -> SourceSpan {
        let start = starts[line - 1]
        guard line < starts.count else { return SourceSpan(start, file.bytes.count) }
        let end = starts[line] - 1
        let hasCarriageReturn = end > start && file.bytes[end - 1] == UInt8(ascii: "\r")
        return SourceSpan(start, hasCarriageReturn ? end - 1 : end)
    }
}
