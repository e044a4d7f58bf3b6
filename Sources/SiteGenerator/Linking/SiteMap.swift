package import SourceText

/// Everything that a link can lead to, and where each file of the site is written: the stage *linked*, with `SiteTree`.
///
/// A class, since every page of a site holds on to it while it is rendered.
package final class SiteMap: Sendable {
    /// In byte order of their paths, drafts left out.
    package var pages: [Page] { places.pages }

    /// Files that are copied as they are, by their paths in the content folder and in the site alike.
    package let assets: [String]

    /// The outputs of supplied files, where nothing of the content wants their place.
    package var supplied: [String] { places.supplied }

    package var redirects: [Redirect] { places.redirects }

    /// The diagnostics of files that would be written to the same place.
    package var diagnostics: [Diagnostic] { places.diagnostics }

    private let places: SitePlaces

    /// An old address and the page that took its place.
    package struct Redirect: Sendable {
        package let output: String
        package let page: Int
    }

    /// What a path of the site is.
    enum PublishedFile {
        case page(Int)

        /// The old address of a page.
        case redirect(to: Int)
        case other
    }

    /// Where several want one place, assets have it before pages, pages before aliases, and aliases before supplied files. A page that has lost its place is
    /// kept, so that links to it are not told as well.
    package convenience init(pages: [Page], assets: [String], supplied: [String] = [], includesDrafts: Bool) {
        self.init(SitePlaces(pages: pages, assets: assets, supplied: supplied, includesDrafts: includesDrafts), assets: assets)
    }

    private init(_ places: SitePlaces, assets: [String]) {
        self.places = places
        self.assets = assets
    }

    /// The page with this path in the content folder, as an index of `pages`.
    package func page(at path: String) -> Int? { places.pageIndices[path] }

    /// What is written at a path of the site; nil where nothing is.
    func file(at output: String) -> PublishedFile? {
        guard let owner = places.owners[output] else { return nil }
        guard let page = places.pageIndices[owner] else { return .other }
        return pages[page].output == output ? .page(page) : .redirect(to: page)
    }

    /// Whether the Markdown of a page is published at a path.
    func hasTwin(at path: String) -> Bool {
        guard path.hasSuffix(".md"), case .page(let page) = file(at: path.dropLast("md".utf8.count) + "html") else {
            return false
        }
        return pages[page].twin == path
    }

    /// The same with pages in the place of others that have their paths and outputs.
    func replacing(_ pages: [(index: Int, page: Page)]) -> SiteMap {
        var places = places
        for (index, page) in pages { places.pages[index] = page }
        return SiteMap(places, assets: assets)
    }

    /// Whether there is a page with this path that is left out because it is a draft.
    package func isDraft(_ path: String) -> Bool { places.draftPaths.contains(path) }

    /// Whether something is written at this path of the site.
    package func hasFile(at output: String) -> Bool { places.owners[output] != nil }
}
