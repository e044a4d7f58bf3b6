/// A place in the Markdown source.
package struct MarkdownPlace: Sendable, Equatable {
    /// The 1-based line. Lines end at a line feed, a carriage return, or the two together (CommonMark 2.1).
    package let line: Int

    /// The half-open range of UTF-8 offsets in the bytes that were given to ``renderMarkdown(_:options:host:)``.
    package let range: Range<Int>

    package init(line: Int, range: Range<Int>) {
        self.line = line
        self.range = range
    }
}
