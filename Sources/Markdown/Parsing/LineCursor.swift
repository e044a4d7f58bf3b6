/// A position in one line, in bytes and in columns. Tabs stop at every fourth column and may be used up in part
/// (CommonMark 2.2).
struct LineCursor {
    let bytes: [UInt8]
    let line: Range<Int>

    private(set) var offset: Int
    private var column = 0

    init(_ bytes: [UInt8], line: Range<Int>) {
        self.bytes = bytes
        self.line = line
        offset = line.lowerBound
    }

    /// The byte at the position, nil at the end of the line.
    var byte: UInt8? { offset < line.upperBound ? bytes[offset] : nil }

    /// How many columns of white space follow, and the offset behind them.
    var indentation: (columns: Int, end: Int) {
        var index = offset
        var column = column
        while index < line.upperBound {
            switch bytes[index] {
            case 0x20: column += 1
            case 0x09: column += 4 - column % 4
            default: return (column - self.column, index)
            }
            index += 1
        }
        return (column - self.column, index)
    }

    /// Goes on by so many columns, or to the end of the line.
    mutating func advance(columns: Int) {
        var remaining = columns
        while remaining > 0 && offset < line.upperBound {
            let width = bytes[offset] == 0x09 ? 4 - column % 4 : 1
            column += min(width, remaining)
            if width <= remaining { offset += 1 }
            remaining -= width
        }
    }
}
