/// The text of one block, without the marks of the containers around it: what inline constructs are read from.
struct InlineText {
    /// The lines, each but the last one ended by a line feed. No white space at the end.
    private(set) var bytes: [UInt8] = []

    /// How offsets in `bytes` lead to the prepared source.
    private var map = OffsetMap()

    /// Appends bytes of a line, and those of the next line behind a line feed.
    mutating func append(line: Range<Int>, of source: PreparedSource) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        append(line, of: source)
    }

    /// Appends bytes to the last line.
    mutating func append(_ range: Range<Int>, of source: PreparedSource) {
        map.add(edited: bytes.count, original: range.lowerBound)
        bytes += source.bytes[range]
    }

    /// Drops white space at the end.
    mutating func trimEnd() {
        while bytes.last?.isSpace == true { bytes.removeLast() }
    }

    /// Keeps only so many bytes.
    mutating func truncate(to count: Int) {
        bytes.removeLast(bytes.count - count)
        trimEnd()
    }

    /// Drops bytes at the beginning.
    mutating func dropFirst(_ count: Int) {
        if count == 0 { return }
        bytes.removeFirst(count)
        map = map.dropping(count)
    }

    /// The range in the prepared source of a range that lies in one line.
    func origin(of range: Range<Int>) -> Range<Int> {
        let start = map.original(of: range.lowerBound)
        if range.isEmpty { return start..<start }
        return start..<max(start, map.original(of: range.upperBound - 1) + 1)
    }
}
