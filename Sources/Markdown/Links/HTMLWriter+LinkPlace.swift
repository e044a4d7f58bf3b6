internal import CCMark

/// How far from where libcmark says a link ends its destination is looked for, besides the length of destination and
/// title. libcmark leaves out the markers of containers and the line breaks in titles.
private let searchMargin = 256

/// How many places are compared with the destination, so that the search is linear in a text that repeats itself.
private let searchLimit = 64

extension HTMLWriter {
    /// The destination's bytes in the source, or the line that holds the link.
    func place(of link: Node) -> MarkdownPlace {
        let end = linkEnd(of: link)
        let destination = link.url
        let reach = destination.count + link.title.count + searchMargin
        let blockEnd = max(end, source.lines.start(of: blockEndLine))
        let window = max(0, end - reach)..<min(blockEnd, end + searchMargin)
        var line = source.lines.number(ofLineAt: end, near: isInTable ? nil : link.startLine)
        // A link of reference style ends in a bracket; the same destination near by is another link's.
        let isReference = !isInTable && end > 0 && source.bytes[end - 1] == UInt8(ascii: "]")
        guard !destination.isEmpty, !isReference, let range = find(destination, in: window, endingBefore: end + 1) else {
            return source.place(ofLine: line)
        }
        line = source.lines.number(ofLineAt: range.lowerBound, near: line)
        return source.place(line: line, range: range)
    }

    /// The offset in the prepared source behind a link, as exact as libcmark's columns are.
    private func linkEnd(of link: Node) -> Int {
        if isInTable { return tables.origin(line: link.startLine, column: link.endColumn + 1) }
        return min(source.lines.start(of: link.startLine) + link.endColumn, source.lines.start(of: link.startLine + 1))
    }

    /// The last range of the text in the window that ends before an offset, or else the first one behind it.
    private func find(
        _ text: UnsafeBufferPointer<UInt8>, in window: Range<Int>, endingBefore limit: Int
    ) -> Range<Int>? {
        source.bytes.withUnsafeBufferPointer { bytes -> Range<Int>? in
            guard let base = bytes.baseAddress, let text = text.nonEmpty else { return nil }
            var best: Range<Int>?
            var start = window.lowerBound
            var attempts = 0
            while start + text.count <= window.upperBound, attempts < searchLimit,
                let match = memchr(base + start, Int32(text.first), window.upperBound - text.count + 1 - start)
            {
                let lower = UnsafeRawPointer(match) - UnsafeRawPointer(base)
                let range = lower..<(lower + text.count)
                start = lower + 1
                guard bytes.isDelimited(range) else { continue }
                attempts += 1
                guard memcmp(match, text.base, text.count) == 0 else { continue }
                if range.upperBound > limit { return best ?? range }
                best = range
            }
            return best
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The parts of a buffer that are there when it is not empty.
    fileprivate var nonEmpty: (base: UnsafePointer<UInt8>, first: UInt8, count: Int)? {
        guard let baseAddress, let first else { return nil }
        return (baseAddress, first, count)
    }

    /// Whether what stands around a range can stand around a destination (CommonMark 6.3, 6.5, 4.7).
    fileprivate func isDelimited(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound == 0 ? 0x20 : self[range.lowerBound - 1]
        let after = range.upperBound == count ? 0x20 : self[range.upperBound]
        return (before == UInt8(ascii: "(") || before == UInt8(ascii: "<") || before.isSpace)
            && (after == UInt8(ascii: ")") || after == UInt8(ascii: ">") || after.isSpace)
    }
}
