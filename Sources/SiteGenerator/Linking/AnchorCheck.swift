internal import KeyValidator
internal import Markdown
internal import SearchIndex
internal import SourceText

/// Judges the links to anchors of a site whose pages are all rendered.
struct AnchorCheck {
    private let site: LinkedSite
    private let renderer: PageRenderer

    /// The ids of the pages that lack something, by their indices.
    private var ids: [Int: [String]] = [:]

    init(_ renderer: PageRenderer) {
        site = renderer.site
        self.renderer = renderer
    }

    /// What is wrong.
    ///
    /// - Parameter links: of the pages, in the order of the map.
    mutating func diagnostics(_ links: [PageLinks]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (index, page) in links.enumerated() {
            for link in page.anchorLinks where !links[link.page].has(link) {
                if let diagnostic = diagnostic(of: link, on: index) { found.append(diagnostic) }
            }
        }
        return found
    }

    /// What is wrong with a link whose anchor is not in the text of the page that it leads to; nil where it is in what the layout has
    /// around it.
    private mutating func diagnostic(of link: AnchorLink, on index: Int) -> Diagnostic? {
        let ids = ids(of: link.page)
        guard !link.isSatisfied(by: ids.contains) else { return nil }
        let (page, target) = (site.map.pages[index], site.map.pages[link.page])
        let anchor = percentDecoded(link.anchor[...]) ?? link.anchor
        // Ids of the theme begin with an underscore.
        let match = bestMatch(to: anchor, among: ids.filter { !$0.hasPrefix("_") })
        let path = link.page == index ? "" : relativePath(from: page.folder, to: target.path)
        let problem = SiteProblem.anchorMissing(
            anchor, page: link.page == index ? nil : target.path, suggestion: match.map { "\(path)#\($0)" })
        return Diagnostic(problem, at: link.span, in: page.source)
    }

    /// Links that lead nowhere are few: a page that lacks something is rendered again, so that nobody has to keep the names of all ids.
    private mutating func ids(of page: Int) -> [String] {
        if let known = ids[page] { return known }
        var scanner = PageScanner()
        let html = renderer.render(page, scanner: &scanner).html
        let found = html.withUnsafeBufferPointer { html in
            linkAttributes(in: html).filter { $0.kind == .anchor }.map { attributeText(html[$0.value]) }
        }
        ids[page] = found
        return found
    }
}
