internal import SearchIndex

/// The search of a site: what a theme brings for it, and the index of the pages.
struct SiteSearch: Sendable {
    /// The dialog, which the first file of the index begins with: so the two are always of one build.
    private let dialog: [UInt8]

    /// Where the theme's files of the dialog are.
    static let folder = "components/search/"

    /// Nil where the theme has no dialog, and then no search.
    init?(_ theme: Theme) {
        let scripts = theme.files.filter { $0.name.hasPrefix(Self.folder) && $0.fileExtension == "js" }
        guard !scripts.isEmpty else { return nil }
        // The file is fetched again where the site may have changed meanwhile: the dialog that is there stays.
        var dialog = Array("(() => {\n\"use strict\";\nif (window.keybookSearch) return;\n".utf8)
        for script in scripts { dialog += script.bytes + [UInt8(ascii: "\n")] }
        self.dialog = dialog + Array("})();\n".utf8)
    }

    /// The files of the index, at the root of the site.
    func files(_ pages: [IndexedPage]) -> [(output: String, bytes: [UInt8])] {
        let index = SearchIndex(pages)
        return [(index.manifest.name, dialog + index.manifest.bytes)] + index.shards.map { ($0.name, $0.bytes) }
    }
}

extension SearchPage {
    /// A page, and what its components say that it defines.
    init(_ page: Page, defining entries: [SearchEntry]) {
        self.init(url: percentEncoded(page.output), title: page.title)
        description = page.frontMatter.description ?? ""
        subject = page.subject
        self.entries = entries
    }
}
