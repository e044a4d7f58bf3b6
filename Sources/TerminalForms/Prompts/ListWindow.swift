/// The part of a list that is shown: the current item and as many around it as there is room for.
struct ListWindow {
    /// The items that are shown.
    let items: Range<Int>

    /// - Parameters:
    ///   - heights: how many lines each item takes.
    ///   - lines: how many lines there are, those for the two marks of a longer list among them.
    init(heights: [Int], current: Int, lines: Int) {
        guard heights.reduce(0, +) > lines else {
            items = heights.indices
            return
        }
        let room = lines >= Self.leastLinesWithMarks ? lines - 2 : lines
        var (start, end) = (current, min(current + 1, heights.count))
        var used = heights[start..<end].reduce(0, +)
        while true {
            let before = start > 0 && used + heights[start - 1] <= room
            let after = end < heights.count && used + heights[end] <= room
            // On both sides in turn, so that the current item stays in the middle while the list moves.
            if before, !after || current - start <= end - current - 1 {
                start -= 1
                used += heights[start]
            } else if after {
                used += heights[end]
                end += 1
            } else {
                break
            }
        }
        items = start..<end
    }

    private static let leastLinesWithMarks = 4

    /// The lines of the items, and a mark where there are more above or below.
    func lines(of count: Int, glyphs: Glyphs, room: Int, item: (Int) -> [ScreenLine]) -> [ScreenLine] {
        let shown = items.flatMap(item)
        guard items.count < count, room >= Self.leastLinesWithMarks else { return Array(shown.prefix(max(1, room))) }
        func mark(_ glyph: String, _ more: Int) -> ScreenLine {
            more > 0 ? ScreenLine("  \(glyph) \(more) more", .faint) : .empty
        }
        return Array(
            ([mark(glyphs.above, items.lowerBound)] + shown + [mark(glyphs.below, count - items.upperBound)]).prefix(room))
    }
}
