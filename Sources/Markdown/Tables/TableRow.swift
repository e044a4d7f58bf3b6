extension PreparedSource {
    /// The trimmed cells of a row whose bytes are given without indentation and line ending (GFM 4.10).
    ///
    /// A pipe that follows a backslash separates nothing, in code spans too. Outer pipes are optional. The result
    /// is empty when the line is no row, as with a single pipe.
    func cells(ofRow row: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = row.lowerBound
        if start < row.upperBound && bytes[start] == UInt8(ascii: "|") { start = skipSpaces(from: start + 1, in: row) }
        while start < row.upperBound {
            let end = cellEnd(from: start, in: row)
            cells.append(trim(start..<end))
            if end == row.upperBound { break }
            start = skipSpaces(from: end + 1, in: row)
        }
        return cells
    }

    private func cellEnd(from start: Int, in row: Range<Int>) -> Int {
        var index = start
        while index < row.upperBound && bytes[index] != UInt8(ascii: "|") {
            let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < row.upperBound
            index += isEscape && bytes[index + 1] == UInt8(ascii: "|") ? 2 : 1
        }
        return index
    }

    private func skipSpaces(from start: Int, in row: Range<Int>) -> Int {
        var index = start
        while index < row.upperBound && bytes[index].isSpace { index += 1 }
        return index
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end && bytes[start].isSpace { start += 1 }
        while start < end && bytes[end - 1].isSpace { end -= 1 }
        return start..<end
    }
}

extension UInt8 {
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
