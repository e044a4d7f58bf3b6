/// What a terminal is to show: lines from the top, and where the cursor stands.
package struct Screen: Sendable, Hashable {
    package let lines: [ScreenLine]

    /// Nil where there is nothing to type.
    package let cursor: ScreenCursor?

    package init(_ lines: [ScreenLine], cursor: ScreenCursor? = nil) {
        self.lines = lines
        self.cursor = cursor
    }
}

/// A place on a screen, from 0.
package struct ScreenCursor: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package func moved(down lines: Int, right columns: Int) -> ScreenCursor {
        ScreenCursor(line: line + lines, column: column + columns)
    }
}

/// How much of a screen a part of it may take, and with which characters it is drawn.
package struct DrawingSpace: Sendable, Hashable {
    package let columns: Int
    package let lines: Int
    package let glyphs: Glyphs

    package init(columns: Int, lines: Int, glyphs: Glyphs) {
        self.columns = max(1, columns)
        self.lines = max(1, lines)
        self.glyphs = glyphs
    }
}

/// A part of a screen: its lines, and where the cursor stands in them.
package struct Drawing: Sendable, Hashable {
    package var lines: [ScreenLine]
    package var cursor: ScreenCursor?

    package init(_ lines: [ScreenLine], cursor: ScreenCursor? = nil) {
        self.lines = lines
        self.cursor = cursor
    }

    /// Adds another part below, whose cursor counts where this one has none.
    package mutating func append(_ other: Drawing) {
        cursor = cursor ?? other.cursor?.moved(down: lines.count, right: 0)
        lines += other.lines
    }

    /// The same, moved to the right.
    package func indented(by columns: Int) -> Drawing {
        Drawing(lines.map { $0.indented(by: columns) }, cursor: cursor?.moved(down: 0, right: columns))
    }
}
