/// A half-open range of UTF-8 offsets in a source file, counted from 0 and from before any byte order mark.
package struct SourceSpan: Sendable, Hashable, Comparable {
    package let start: Int
    package let end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package var isEmpty: Bool { start == end }

    /// By start, then by end.
    package static func < (a: SourceSpan, b: SourceSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
