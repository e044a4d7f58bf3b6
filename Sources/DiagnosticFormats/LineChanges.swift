internal import SourceText

/// The lines of a text, each with its line break.
struct TextLines {
    let bytes: [UInt8]

    /// Where each line starts, and the end of the text.
    private let bounds: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var bounds = [0]
        for offset in bytes.indices where bytes[offset] == 0x0A && offset + 1 < bytes.count { bounds.append(offset + 1) }
        if !bytes.isEmpty { bounds.append(bytes.count) }
        self.bounds = bounds
    }

    var count: Int { bounds.count - 1 }

    /// A line, counted from 0, and where its line break starts.
    subscript(line: Int) -> (text: Range<Int>, lineBreak: Range<Int>) {
        let (start, end) = (bounds[line], bounds[line + 1])
        guard bytes[end - 1] == 0x0A else { return (start..<end, end..<end) }
        let isCRLF = end - 1 > start && bytes[end - 2] == 0x0D
        return (start..<end - (isCRLF ? 2 : 1), end - (isCRLF ? 2 : 1)..<end)
    }

    /// The line that holds an offset; behind the last line break, one more than there are.
    func line(at offset: Int) -> Int {
        if offset == bytes.count, startsLine(offset) { return count }
        var (low, high) = (0, bounds.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if bounds[middle] <= offset { low = middle } else { high = middle }
        }
        return min(low, max(0, count - 1))
    }

    func startsLine(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }
}

/// Lines of a text, and those that stand in their place in a later one. Both count from 0.
struct LineChange: Equatable {
    var old: Range<Int>
    var new: Range<Int>
}

extension [LineChange] {
    /// The lines that changes reach into, those that follow one another directly as one. Between two of them, and before the first
    /// and after the last, both texts have the same lines.
    ///
    /// - Parameter changes: in source order, no two of them touching.
    init(_ changes: [TextChange], from old: TextLines, to new: TextLines) {
        self.init()
        for change in changes {
            let (start, newStart) = (old.line(at: change.old.lowerBound), new.line(at: change.new.lowerBound))
            var (end, newEnd) = (old.line(at: change.old.upperBound), new.line(at: change.new.upperBound))
            // What follows on the same line in one of the texts belongs to it in both.
            if !old.startsLine(change.old.upperBound) || !new.startsLine(change.new.upperBound) {
                (end, newEnd) = (Swift.min(end + 1, old.count), Swift.min(newEnd + 1, new.count))
            }
            if let last, start <= last.old.upperBound {
                self[count - 1].old = last.old.lowerBound..<Swift.max(end, last.old.upperBound)
                self[count - 1].new = last.new.lowerBound..<Swift.max(newEnd, last.new.upperBound)
            } else {
                append(LineChange(old: start..<end, new: newStart..<newEnd))
            }
        }
    }
}
