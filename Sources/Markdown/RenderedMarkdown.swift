/// One document, rendered.
package struct RenderedMarkdown: Sendable {
    /// The document's HTML as UTF-8: a fragment, with no `<html>` or `<body>` around it.
    package let html: [UInt8]

    /// Every heading, in document order.
    package let headings: [Heading]

    /// The text of the first level-1 heading.
    package var title: String? {
        headings.first { $0.level == 1 }?.text
    }

    package init(html: [UInt8], headings: [Heading]) {
        self.html = html
        self.headings = headings
    }
}
