/// How one document is read and written.
package struct MarkdownOptions: Sendable {
    /// Which constructs are known, and the shape of their HTML.
    package var dialect: Dialect

    /// Whether raw HTML reaches the page. When it does not, tags are shown as the text that was typed, so that
    /// nothing an
    /// author wrote is lost in silence (`the <name> placeholder`); comments are dropped.
    package var allowsRawHTML: Bool

    /// Whether URLs whose scheme can run or read something on the reader's side are written; see
    /// ``hasDangerousScheme(_:)``.
    /// When they are not, the URL is empty.
    package var allowsUnsafeURLs: Bool

    /// Whether every block is read by our own inline parser, and not only those that libcmark cannot read. The two agree; tests ask.
    var readsAllInlines = false

    /// The dialect's defaults: everything is allowed in `commonmark` and `gfm`, nothing in `site`.
    package init(dialect: Dialect) {
        self.dialect = dialect
        allowsRawHTML = dialect != .site
        allowsUnsafeURLs = dialect != .site
    }
}
