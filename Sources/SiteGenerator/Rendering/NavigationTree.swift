internal import Markdown
internal import Platform

/// The navigation of every page of a site.
///
/// It shows the top level, and what is in each section on the way to the page; of a section with many entries, those
/// around the page. So it stays small however large the site is, and is rendered once for all pages that share it.
struct NavigationTree: Sendable {
    /// How many entries of one section are shown together. A hundred links are 5 KB and more than anyone reads; a page
    /// in a folder of thousands shows the hundred that it is among.
    static let window = 100

    /// By section, then by window.
    private let navigations: [[Navigation]]
    private let windowOfPage: [Int]

    /// With links that work from any address.
    private let outside: Navigation
    private let sectionOfPage: [Int]

    init(_ site: LinkedSite, templates: SiteTemplates) {
        var windowOfPage = Array(repeating: 0, count: site.map.pages.count)
        for section in site.tree.sections {
            for (position, entry) in section.entries.enumerated() {
                if case .page(let page) = entry { windowOfPage[page] = position / Self.window }
            }
        }
        let outline = NavigationOutline(site)
        let windows = windowOfPage
        sectionOfPage = site.tree.sectionOfPage
        let anywhere = LinkBase.anywhere(basePath: site.settings.basePath)
        let layouts = NavigationLayouts(templates)
        outside = layouts.navigation(of: outline.items(for: 0, window: 0, base: anywhere)) { _ in false }
        self.windowOfPage = windowOfPage
        navigations = concurrentMap(count: site.tree.sections.count, batch: 1) { section in
            let count = max(1, (site.tree.sections[section].entries.count + Self.window - 1) / Self.window)
            return (0..<count).map { window in
                let base = LinkBase.folder(site.tree.sections[section].folder)
                return layouts.navigation(of: outline.items(for: section, window: window, base: base)) { page in
                    site.tree.sectionOfPage[page] == section && windows[page] == window
                }
            }
        }
    }

    /// Appends the navigation as it stands on a page; nil for the page that is served at any address.
    func append(on page: Int?, to output: inout HTMLBuffer) {
        guard let page else { return outside.append(on: nil, to: &output) }
        navigations[sectionOfPage[page]][windowOfPage[page]].append(on: page, to: &output)
    }
}
