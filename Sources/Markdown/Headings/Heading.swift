/// A heading of a document, in document order.
package struct Heading: Sendable, Equatable {
    /// From 1 to 6.
    package let level: Int

    /// The heading as plain text: no markup, emoji in place of their shortcodes, images by their alternative text.
    package let text: String

    /// The `id` of the heading's element, unique in the document, not escaped; empty outside the `site` dialect.
    package let anchor: String

    /// The 1-based line in the source on which the heading begins.
    package let line: Int

    package init(level: Int, text: String, anchor: String, line: Int) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.line = line
    }
}
