/// The places in YAML text that libyaml's events do not tell. Offsets are within `bytes`.
struct YAMLSyntax {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where a node's content starts, after its `&anchor` and the blanks, line breaks and comments behind it.
    func skippingProperties(from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
            while index < bytes.count, !isBlankOrBreak(bytes[index]) { index += 1 }
            index = skippingBlanksAndComments(from: index)
        }
        return index
    }

    /// The tag of the node whose properties start at `start`.
    func tag(from start: Int) -> Range<Int> {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "&") {
            while index < bytes.count, !isBlankOrBreak(bytes[index]) { index += 1 }
            index = skippingBlanksAndComments(from: index)
        }
        var end = index
        while end < bytes.count, !isBlankOrBreak(bytes[end]), bytes[end] != UInt8(ascii: ",") { end += 1 }
        return index..<end
    }

    /// The first line at or after `start` that begins so, without its trailing blanks; `start` alone where there is none.
    func firstLine(startingWith prefix: StaticString, from start: Int) -> Range<Int> {
        var line = start
        while line < bytes.count {
            var end = line
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
            if bytes[line..<end].starts(with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)) {
                return line..<trimmingTrailingSpace(line, end)
            }
            line = end + 1
        }
        return start..<start
    }

    /// Where the `---` stands that ends the directives at `start`.
    func documentMarker(from start: Int) -> Int {
        firstLine(startingWith: "---", from: start).lowerBound
    }

    /// The end of `start..<end` without the blanks and line breaks at its end.
    func trimmingTrailingSpace(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, isBlankOrBreak(bytes[end - 1]) { end -= 1 }
        return end
    }

    private func skippingBlanksAndComments(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if isBlankOrBreak(bytes[index]) {
                index += 1
            } else if bytes[index] == UInt8(ascii: "#") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else {
                break
            }
        }
        return index
    }

    private func isBlankOrBreak(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
