package import SourceText

/// Takes one item out of a list so that everything else keeps its bytes.
///
/// In block style the item's lines go, with the comment at its end and the comments directly above it that are indented like it;
/// in flow style the item and one comma.
package struct ListItemRemoval {
    private let bytes: [UInt8]
    private let list: LocatedValue
    private let items: [LocatedValue]
    private let index: Int

    /// - Parameter items: the list's items, and `index` the one among them that goes.
    init(of index: Int, among items: [LocatedValue], of list: LocatedValue, in source: SourceFile) {
        bytes = source.bytes
        self.list = list
        self.index = index
        self.items = items
    }

    /// The edits, in source order; nil where the item cannot be taken out alone: an alias elsewhere needs it, or it shares its
    /// line with what stays.
    package var edits: [Edit]? {
        guard !items[index].holdsAnchorInUse else { return nil }
        return list.style == .block ? blockEdits : flowEdits
    }

    private var item: SourceSpan { items[index].entrySpan }

    private var blockEdits: [Edit]? {
        let indentation = list.span.start - lineStart(list.span.start)
        let floor = index > 0 ? items[index - 1].entrySpan.end : list.span.start
        var line = lineStart(item.start)
        while firstNonBlank(line) != UInt8(ascii: "-") || contentStart(line) > item.start {
            guard line > floor else { return nil }
            line = lineStart(line - 1)
        }
        guard contentStart(line) - line == indentation, let end = endOfOwnLines(after: item.end) else { return nil }
        return [deletion(startWithComments(above: line, indentation: indentation), end)]
    }

    private var flowEdits: [Edit]? {
        let comma = commaAfter(item.end)
        if let line = ownLineStart(item.start), let end = endOfOwnLines(after: comma.map { $0 + 1 } ?? item.end) {
            let own = deletion(startWithComments(above: line, indentation: item.start - line), end)
            guard comma == nil, index > 0 else { return [own] }
            guard let previous = commaAfter(items[index - 1].entrySpan.end) else { return nil }
            return [deletion(previous, previous + 1), own]
        }
        if index > 0 { return withoutComment(items[index - 1].entrySpan.end, item.end) }
        if index + 1 < items.count { return withoutComment(item.start, items[index + 1].entrySpan.start) }
        return [deletion(item.start, item.end)]
    }

    /// The deletion of a stretch that holds the item and a comma; nil where it would take a comment that is not the item's.
    private func withoutComment(_ start: Int, _ end: Int) -> [Edit]? {
        let gap = start == item.start ? item.end..<end : start..<item.start
        return bytes[gap].contains(UInt8(ascii: "#")) ? nil : [deletion(start, end)]
    }

    private func deletion(_ start: Int, _ end: Int) -> Edit { Edit(span: SourceSpan(start, end), text: "") }

    /// The comma behind an item of a flow list, past blanks, line breaks and comments.
    private func commaAfter(_ offset: Int) -> Int? {
        var index = offset
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ","): return index
            case UInt8(ascii: "#"): index = lineEnd(index)
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return nil
            }
        }
        return nil
    }

    /// The start of the next line, where nothing but blanks and a comment follows `offset` on its line.
    private func endOfOwnLines(after offset: Int) -> Int? {
        var index = offset
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
        let isEnd = index == bytes.count || bytes[index] == 0x0A
        let isComment = !isEnd && bytes[index] == UInt8(ascii: "#") && index > offset
        return isEnd || isComment ? min(lineEnd(index) + 1, bytes.count) : nil
    }

    /// The start of the line, where nothing but blanks precedes `offset` on it. A line may be long, so no more of it is looked at.
    private func ownLineStart(_ offset: Int) -> Int? {
        var start = offset
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return start == 0 || bytes[start - 1] == 0x0A ? start : nil
    }

    private func startWithComments(above line: Int, indentation: Int) -> Int {
        var start = line
        while start > 0 {
            let above = lineStart(start - 1)
            guard firstNonBlank(above) == UInt8(ascii: "#"), contentStart(above) - above == indentation else { break }
            start = above
        }
        return start
    }

    private func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func lineEnd(_ offset: Int) -> Int { bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count }

    /// The first byte on the line that is no blank.
    private func contentStart(_ line: Int) -> Int {
        var index = line
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    private func firstNonBlank(_ line: Int) -> UInt8? {
        let start = contentStart(line)
        return start < bytes.count ? bytes[start] : nil
    }
}

extension Fix {
    /// Takes an item out of a list; nil where that cannot be done alone.
    init?(
        removing index: Int, among items: [LocatedValue], of list: LocatedValue, in source: SourceFile, description: String
    ) {
        guard let edits = ListItemRemoval(of: index, among: items, of: list, in: source).edits else { return nil }
        self.init(description: description, edits: edits)
    }

    /// Replaces a scalar's text; nil where it cannot be done inside its quotes.
    init?(replacing value: LocatedValue, with text: String, description: String? = nil) {
        guard let edit = value.replacement(with: text) else { return nil }
        self.init(description: description ?? "replace with `\(text)`", edits: [edit])
    }
}
