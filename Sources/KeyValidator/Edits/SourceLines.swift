internal import SourceText

/// The lines around a place, for edits that take whole ones.
///
/// A line that holds a foreign line break is several to YAML, so nothing is said of it.
struct SourceLines {
    let bytes: [UInt8]

    /// Behind a byte order mark.
    private let textStart: Int

    init(_ source: SourceFile) {
        bytes = source.bytes
        textStart = source.textStart
    }

    /// The start of the line that holds `offset`; nil where the line is not one to YAML up to there.
    func start(of offset: Int) -> Int? {
        var start = offset
        while start > textStart, bytes[start - 1] != 0x0A {
            start -= 1
            if isForeignBreak(start) { return nil }
        }
        return start
    }

    /// The start of the line, where nothing but blanks precedes `offset` on it. A line may be long, so no more of it is looked at.
    func ownLineStart(_ offset: Int) -> Int? {
        var start = offset
        while start > textStart, isBlank(bytes[start - 1]) { start -= 1 }
        return start == textStart || bytes[start - 1] == 0x0A ? start : nil
    }

    /// The start of the next line, where nothing but blanks and a comment follows `offset` on its line.
    func endOfOwnLines(after offset: Int) -> Int? {
        guard let end = endOfComment(after: offset) ?? endOfBlanks(after: offset) else { return nil }
        return endOfBreak(at: end)
    }

    /// Where the comment ends that follows `offset` on its line behind blanks, its line break left out.
    func endOfComment(after offset: Int) -> Int? {
        var end = skippingBlanks(from: offset)
        guard end > offset, end < bytes.count, bytes[end] == UInt8(ascii: "#") else { return nil }
        while end < bytes.count, endOfBreak(at: end) == nil {
            if isForeignBreak(end) { return nil }
            end += 1
        }
        return end
    }

    /// The start of the lines above `line` that hold nothing but a comment, indented by as many bytes; none starts before `floor`.
    func startWithComments(above line: Int, indentation: Int, floor: Int) -> Int {
        var first = line
        while first > floor, let above = start(of: first - 1), above >= floor,
            skippingBlanks(from: above) - above == indentation, bytes[above + indentation] == UInt8(ascii: "#")
        {
            first = above
        }
        return first
    }

    /// Past the lines from `line` on that are blank.
    func skippingBlankLines(from line: Int) -> Int {
        var line = line
        while line < bytes.count, let next = endOfBlanks(after: line).flatMap(endOfBreak) { line = next }
        return line
    }

    func skippingBlanks(from offset: Int) -> Int {
        var index = offset
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        return index
    }

    /// Past blanks, line breaks and comments: to whatever comes next.
    func skippingSpace(from offset: Int) -> Int {
        var index = offset
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "#"):
                while index < bytes.count, bytes[index] != 0x0A, !isForeignBreak(index) { index += 1 }
            default:
                guard let length = ForeignLineBreak.length(at: index, in: bytes) else { return index }
                index += length
            }
        }
        return index
    }

    /// The comma behind an item of a list in brackets.
    func comma(after offset: Int) -> Int? {
        let next = skippingSpace(from: offset)
        return next < bytes.count && bytes[next] == UInt8(ascii: ",") ? next : nil
    }

    func hasComment(in gap: Range<Int>) -> Bool { bytes[gap].contains(UInt8(ascii: "#")) }

    private func endOfBlanks(after offset: Int) -> Int? {
        let end = skippingBlanks(from: offset)
        return endOfBreak(at: end) == nil ? nil : end
    }

    /// Behind the line break at `offset`; the end of the file is one.
    private func endOfBreak(at offset: Int) -> Int? {
        if offset == bytes.count { return offset }
        if bytes[offset] == 0x0A { return offset + 1 }
        return bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? offset + 2 : nil
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func isForeignBreak(_ offset: Int) -> Bool { ForeignLineBreak.length(at: offset, in: bytes) != nil }
}
