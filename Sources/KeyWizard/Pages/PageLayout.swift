internal import Platform
internal import TerminalForms

/// A page on a screen of a given size. Where there is little room, what only explains goes first.
struct PageLayout {
    private let page: WizardPage
    private let size: TerminalSize
    private let glyphs: Glyphs
    private let margin: Int
    private let columns: Int

    /// The lines above the question, below it, and the last ones of the screen.
    private let head: [ScreenLine]
    private let remarks: [ScreenLine]
    private let foot: [ScreenLine]

    /// What the question may take.
    let space: DrawingSpace

    init(_ page: WizardPage, trail: ScreenLine, size: TerminalSize, glyphs: Glyphs) {
        let margin = size.columns >= 60 ? 2 : 0
        let columns = max(1, min(size.columns - 2 * margin, Self.widestText))
        let heading = Self.heading(page, columns: columns)
        let introduction = page.introduction.isEmpty ? [] : ScreenLine(marked: page.introduction).wrapped(to: columns)
        let remarks = page.remarks.flatMap { $0.wrapped(to: columns) }
        let foot = Self.foot(page.hints, columns: columns)
        var head = [trail, .empty, heading, .empty] + introduction + (introduction.isEmpty ? [] : [.empty])
        let wanted = page.leastLines + min(remarks.count, Self.usualRemarks)
        if size.rows - head.count - foot.count < wanted { head = [trail, .empty, heading, .empty] }
        if size.rows - head.count - foot.count < wanted { head = [heading] }
        self.foot = size.rows >= Self.leastWithFoot ? foot : []
        let room = size.rows - head.count - self.foot.count
        let shownRemarks = Array(remarks.prefix(max(0, room - page.leastLines - 1)))
        let isCut = !shownRemarks.isEmpty && shownRemarks.count < remarks.count
        self.remarks = isCut ? shownRemarks.dropLast() + [ScreenLine(glyphs.ellipsis, .faint)] : shownRemarks
        let below = self.remarks.isEmpty ? 0 : self.remarks.count + 1
        space = DrawingSpace(columns: columns, lines: max(1, room - below), glyphs: glyphs)
        (self.page, self.size, self.glyphs, self.margin, self.columns, self.head) = (page, size, glyphs, margin, columns, head)
    }

    var screen: Screen {
        var drawing = Drawing(head)
        drawing.append(page.question(space))
        if !remarks.isEmpty { drawing.append(Drawing([.empty] + remarks)) }
        let gap = size.rows - drawing.lines.count - foot.count
        drawing.append(Drawing((0..<max(0, gap)).map { _ in .empty } + foot))
        let placed = drawing.indented(by: margin)
        let lines = placed.lines.prefix(size.rows).map { $0.cut(to: size.columns, ellipsis: glyphs.ellipsis) }
        let cursor = placed.cursor.flatMap { cursor in
            cursor.line < size.rows ? ScreenCursor(line: cursor.line, column: min(cursor.column, size.columns - 1)) : nil
        }
        return Screen(lines, cursor: cursor)
    }

    private static func heading(_ page: WizardPage, columns: Int) -> ScreenLine {
        let heading = ScreenLine(marked: page.heading, .strong)
        let counter = ScreenLine(page.counter, .faint)
        let gap = columns - heading.width - counter.width
        return counter.width > 0 && gap > 1 ? heading.padded(to: columns - counter.width) + counter : heading
    }

    /// The keys, on as many lines as they need.
    private static func foot(_ hints: [KeyHint], columns: Int) -> [ScreenLine] {
        var lines: [ScreenLine] = []
        for hint in hints {
            let text = ScreenLine(hint.key, .strong) + ScreenLine(" " + hint.meaning, .faint)
            if let last = lines.last, last.width + 3 + text.width <= columns {
                lines[lines.count - 1] = last + ScreenLine("   ") + text
            } else {
                lines.append(text)
            }
        }
        return [.empty] + lines
    }

    /// Longer lines of prose are hard to read.
    private static let widestText = 100
    private static let usualRemarks = 4
    private static let leastWithFoot = 8
}
