internal import SourceText

extension ListItemRemoval {
    /// The item's lines, from the comments above its dash to the comment at its end.
    var blockEdits: [Edit]? {
        let floor = index > 0 ? items[index - 1].entrySpan.end : list.span.start
        guard let listLine = lines.start(of: list.span.start), let line = dashLine(downTo: floor),
            lines.skippingBlanks(from: line) - line == list.span.start - listLine, !endsBelowItsText,
            let ownEnd = lines.endOfOwnLines(after: item.end)
        else { return nil }
        let indentation = list.span.start - listLine
        let above = index > 0 ? headerOfLastBlockScalar(in: items[index - 1]) : nil
        // Blank lines are text of a block scalar that keeps them: of this item's, and after the removal of the one above.
        let headers = [above, headerOfLastBlockScalar(in: items[index])].compactMap(\.self)
        let keepsLineBreaks = headers.contains { $0.contains(UInt8(ascii: "+")) }
        let end = keepsLineBreaks ? lines.skippingBlankLines(from: ownEnd) : ownEnd
        if above != nil, isDeeperComment(below: end, than: indentation) { return nil }
        return [deletion(lines.startWithComments(above: line, indentation: indentation, floor: commentFloor(line)), end)]
    }

    /// The start of the line that begins with the item's dash, at or above the item's first line; nil where there is none of its own.
    private func dashLine(downTo floor: Int) -> Int? {
        var line = lines.start(of: item.start)
        while let current = line, !isDash(lines.skippingBlanks(from: current)) {
            guard current > floor else { return nil }
            line = lines.start(of: current - 1)
        }
        // The item before ends on the line, where a line break that is none to us stands between them.
        guard let line, index == 0 || line >= floor else { return nil }
        return line
    }

    /// Whether the item's dash stands here: a plain scalar may begin with one, too.
    private func isDash(_ offset: Int) -> Bool {
        guard offset < item.start, lines.bytes[offset] == UInt8(ascii: "-") else { return false }
        return offset + 1 == item.start || [0x20, 0x09, 0x0A, 0x0D].contains(lines.bytes[offset + 1])
    }

    /// Where the comments above may begin at the earliest: a line of a scalar may look like one.
    private func commentFloor(_ line: Int) -> Int { index > 0 ? min(line, items[index - 1].entrySpan.end) : 0 }

    /// Whether the item ends with a value that is not written, and whose place is told by what follows: `? name` alone.
    private var endsBelowItsText: Bool { lines.bytes[items[index].writtenEnd..<item.end].contains(0x0A) }

    /// `|`, or `>`, with the signs and digits behind it (YAML 1.2, section 8.1.1), where an item ends with a block scalar.
    private func headerOfLastBlockScalar(in item: LocatedValue) -> ArraySlice<UInt8>? {
        let leaf = item.lastLeaf
        guard !leaf.isAlias, leaf.style == .blockScalar else { return nil }
        return lines.bytes[leaf.span.start..<leaf.span.end].prefix { $0 > 0x20 }
    }

    /// Whether the next line that is not blank is a comment which a block scalar would take for its own text.
    private func isDeeperComment(below line: Int, than indentation: Int) -> Bool {
        let line = lines.skippingBlankLines(from: line)
        let content = lines.skippingBlanks(from: line)
        return content < lines.bytes.count && lines.bytes[content] == UInt8(ascii: "#") && content - line > indentation
    }
}
