internal import SearchIndex
package import SourceText

/// A page as it is written: the stage *rendered*.
package struct RenderedPage: Sendable {
    /// The whole HTML document as UTF-8.
    package let html: [UInt8]
    package let diagnostics: [Diagnostic]

    /// The files that its components read, relative to the content folder.
    package let filesRead: [String]

    let links: PageLinks

    /// Its words; nil where the search does not find it.
    let indexed: IndexedPage?

    /// Its Markdown for programs; nil where it has none.
    let twin: [UInt8]?
}
