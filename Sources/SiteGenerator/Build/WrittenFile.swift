internal import Platform
internal import SearchIndex
internal import SourceText

/// What became of the files of a site.
struct WrittenSite: Sendable {
    /// In the order of the map's pages.
    var pages: [WrittenFile] = []

    /// In the order of the map's assets.
    var assets: [WrittenFile] = []

    /// The theme's files, supplied files, redirects, the 404 page and the search index.
    var extras: [WrittenFile] = []

    /// What is made of all pages for programs.
    var machines: [WrittenFile] = []

    var all: [WrittenFile] { pages + assets + extras + machines }
}

/// What became of one file of the site.
struct WrittenFile: Sendable {
    private(set) var bytes = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// The content files that a page's components read.
    private(set) var filesRead: [String] = []

    /// Of a page.
    private(set) var links = PageLinks()

    /// Of a page that the search finds, its words.
    private(set) var indexed: IndexedPage?

    /// The Markdown of a page, where all of it is to come together.
    private(set) var twin: [UInt8]?

    /// Why the sink refused it.
    private(set) var error: FileError?

    init(_ content: [UInt8], to output: String, sink: some SiteSink) {
        write(content, to: output, sink: sink)
    }

    /// Writes a page and its twin.
    init(_ rendered: RenderedPage, of page: Page, keepsTwin: Bool, sink: some SiteSink) {
        diagnostics = rendered.diagnostics
        filesRead = rendered.filesRead
        links = rendered.links
        indexed = rendered.indexed
        write(rendered.html, to: page.output, sink: sink)
        guard error == nil, let output = page.twin, let markdown = rendered.twin else { return }
        if keepsTwin { twin = markdown }
        write(markdown, to: output, sink: sink)
    }

    /// Copies a file of the content folder.
    init(copying asset: String, from directory: String, sink: some SiteSink) {
        let name = directory + "/" + asset
        do {
            write(try Files.read(name), to: asset, sink: sink)
        } catch {
            diagnostics = [Diagnostic(.fileUnreadable(reason: error.reason), inFileNamed: name)]
        }
    }

    private mutating func write(_ content: [UInt8], to output: String, sink: some SiteSink) {
        do {
            try sink.write(content, to: output)
            bytes += content.count
        } catch {
            self.error = error
        }
    }
}
