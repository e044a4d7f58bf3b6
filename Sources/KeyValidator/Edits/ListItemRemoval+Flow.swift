internal import SourceText

extension ListItemRemoval {
    /// The item with its anchor, and one comma: with its lines where they are its own, else with the comma before it, and where a
    /// comment stands between the two with the one behind it.
    var flowEdits: [Edit]? {
        guard let floor = startOfRoom else { return nil }
        let start = lines.skippingSpace(from: floor)
        let comma = lines.comma(after: item.end)
        if let own = ownLines(from: start, comma: comma, floor: floor) { return own }
        if index > 0, !lines.hasComment(in: previousEnd..<start) { return [deletion(previousEnd, item.end)] }
        if let comma { return [forwardDeletion(from: start, comma: comma)] }
        // The comma before the comment goes, and the item behind it.
        return index > 0 ? [deletion(floor - 1, floor), deletion(start, item.end)] : nil
    }

    private var previousEnd: Int { items[index - 1].entrySpan.end }

    /// Behind the bracket or the comma before the item; its anchor and comments are in what follows.
    private var startOfRoom: Int? {
        index > 0 ? lines.comma(after: previousEnd).map { $0 + 1 } : list.span.start + 1
    }

    /// The lines of an item that shares them with nothing but its comma; of the last item, the comma before it goes as well.
    private func ownLines(from start: Int, comma: Int?, floor: Int) -> [Edit]? {
        guard let line = lines.ownLineStart(start),
            let end = lines.endOfOwnLines(after: comma.map { $0 + 1 } ?? item.end)
        else { return nil }
        let first = lines.startWithComments(above: line, indentation: start - line, floor: floor)
        guard comma == nil else { return [deletion(first, end)] }
        return index > 0 ? [deletion(floor - 1, floor), deletion(first, end)] : nil
    }

    /// From the item to what follows its comma; the comments up to the comma are the item's, those behind it are not, but for the
    /// one on the line of a first item.
    private func forwardDeletion(from start: Int, comma: Int) -> Edit {
        let next = lines.skippingSpace(from: comma + 1)
        if index + 1 < items.count, !lines.hasComment(in: comma + 1..<next) { return deletion(start, next) }
        guard index == 0, let end = lines.endOfComment(after: comma + 1) else { return deletion(start, comma + 1) }
        let room = list.span.start + 1
        return deletion(lines.skippingBlanks(from: room) == start ? room : start, end)
    }
}
