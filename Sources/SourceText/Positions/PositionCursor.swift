/// Finds positions one after the other, each from the last one: linear over a whole file, however long its lines are.
package struct PositionCursor: Sendable {
    private let lines: LineTable
    private var last: SourcePosition

    package init(_ lines: LineTable) {
        self.lines = lines
        last = lines.position(at: lines.file.textStart)
    }

    /// The position of an offset. Complexity: the distance from the last one on the same line, else from the line's start.
    package mutating func position(at offset: Int) -> SourcePosition {
        let line = lines.line(at: offset)
        if line != last.line {
            last = SourcePosition(line: line, column: 1, offset: lines.start(ofLine: line))
        }
        let bytes = lines.file.bytes
        var column = last.column
        for index in min(last.offset, offset)..<max(last.offset, offset)
        where index < bytes.count && bytes[index] & 0xC0 != 0x80 {
            column += last.offset < offset ? 1 : -1
        }
        last = SourcePosition(line: line, column: column, offset: offset)
        return last
    }
}
