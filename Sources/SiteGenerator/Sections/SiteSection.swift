internal import KeyModel
internal import Platform
internal import SourceText

/// A part of a site that is made from what keybook knows, switched on in keybook.yaml under `sections:`.
package enum SiteSection: String, Sendable, Hashable, CaseIterable {
    /// A page for every rule of the check.
    case rules

    /// The pages as Markdown, by their paths in the content folder. A project's own page of the same path stands instead.
    func pages(_ catalog: Catalog) -> [(path: String, markdown: String)] {
        switch self {
        case .rules: ruleSectionPages(catalog)
        }
    }
}

extension ParsedSite {
    /// The site with the pages of sections, as far as the content folder has none in their place.
    func adding(_ sections: [SiteSection], of catalog: Catalog, named directory: String) -> ParsedSite {
        let own = Set(pages.map(\.path))
        let generated = sections.flatMap { $0.pages(catalog) }.filter { !own.contains($0.path) }.compactMap { path, markdown in
            Page.parse(SourceFile(name: directory + "/" + path, text: markdown), at: path).page
        }
        return replacingPages((pages + generated).sorted { precedesInByteOrder($0.path, $1.path) })
    }
}
