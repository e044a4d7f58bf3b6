/// A site whose pages are read and whose links can be followed: all that rendering a page needs to know of the others.
package final class LinkedSite: Sendable {
    package let settings: SiteSettings
    package let map: SiteMap
    package let tree: SiteTree

    package init(pages: [Page], assets: [String], supplied: [String] = [], settings: SiteSettings) {
        self.settings = settings
        map = SiteMap(pages: pages, assets: assets, supplied: supplied, includesDrafts: settings.includesDrafts)
        tree = SiteTree(map)
    }

    private init(settings: SiteSettings, map: SiteMap, tree: SiteTree) {
        self.settings = settings
        self.map = map
        self.tree = tree
    }

    /// The same with pages in the place of others that differ from them in their text alone.
    func replacing(_ pages: [(index: Int, page: Page)]) -> LinkedSite {
        LinkedSite(settings: settings, map: map.replacing(pages), tree: tree)
    }

    /// Where the links of a page are counted from.
    func base(of page: Page) -> LinkBase {
        page.isNotFoundPage ? .anywhere(basePath: settings.basePath) : .folder(page.folder)
    }

    /// The day on which the page's file was last changed, `2026-11-23`; nil where that is not known.
    package func lastChange(of page: Page) -> String? {
        settings.lastChanges.isEmpty || page.isGenerated ? nil : settings.lastChanges[page.path]
    }

    /// The page at the site's root; where there is none, the first one.
    var homeOutput: String {
        if let index = tree.sections[0].index { return map.pages[index].output }
        return tree.readingOrder.first.map { map.pages[$0].output } ?? "index.html"
    }
}
