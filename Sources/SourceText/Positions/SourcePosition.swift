/// A place in a source file as people and editors count it.
package struct SourcePosition: Sendable, Hashable {
    /// From 1. Lines end with LF or CRLF.
    package let line: Int

    /// From 1, in Unicode code points. A byte order mark takes none.
    package let column: Int

    /// UTF-8 bytes from 0, a byte order mark counted.
    package let offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

/// From a position to just before another one.
package struct SourceRange: Sendable, Hashable {
    package let start: SourcePosition
    package let end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }
}
