/// What the navigation of a section lists.
struct NavigationOutline: Sendable {
    private let site: LinkedSite

    /// By section, its place among its parent's entries.
    private let positions: [Int]

    /// Whether sections that are not open list their entries too, for the reader to unfold.
    private let isWhole: Bool

    /// How many pages a site may have whose whole tree stands on each of them: some 9 KB, of the 60 that a page may weigh.
    static let wholeLimit = 150

    init(_ site: LinkedSite) {
        self.site = site
        isWhole = site.map.pages.count <= Self.wholeLimit
        var positions = Array(repeating: 0, count: site.tree.sections.count)
        for section in site.tree.sections {
            for (position, entry) in section.entries.enumerated() {
                if case .section(let inner) = entry { positions[inner] = position }
            }
        }
        self.positions = positions
    }

    /// The top level, opened down to `section`, of which the entries of one window are shown.
    func items(for section: Int, window: Int, base: LinkBase) -> [NavigationItem] {
        items(along: site.tree.path(to: section)[...], window: window, base: base)
    }

    /// The entries of the first section of a path, of which the second one is open, and so on.
    private func items(along path: ArraySlice<Int>, window: Int, base: LinkBase) -> [NavigationItem] {
        guard let section = path.first else { return [] }
        let inner = path.dropFirst()
        let shown = inner.first.map { positions[$0] / NavigationTree.window } ?? window
        let entries = site.tree.sections[section].entries
        let start = min(shown * NavigationTree.window, entries.count)
        return entries[start..<min(start + NavigationTree.window, entries.count)].map { entry in
            switch entry {
            case .page(let page): item(page: page, base: base)
            case .section(let other) where other == inner.first:
                item(section: other, items: items(along: inner, window: window, base: base), base: base)
            case .section(let other): item(section: other, items: nil, base: base)
            }
        }
    }

    private func item(page: Int, base: LinkBase) -> NavigationItem {
        let url = base.url(to: site.map.pages[page].output)
        return NavigationItem(
            title: site.map.pages[page].title, url: url, page: page, isSection: false, isOpen: false, items: [])
    }

    /// - Parameter items: nil for a section that is not open.
    private func item(section number: Int, items: [NavigationItem]?, base: LinkBase) -> NavigationItem {
        let section = site.tree.sections[number]
        let url = section.index.map { base.url(to: site.map.pages[$0].output) }
        let folded = isWhole && items == nil ? self.items(along: [number], window: 0, base: base) : []
        return NavigationItem(
            title: section.title, url: url, page: section.index, isSection: true, isOpen: items != nil, items: items ?? folded)
    }
}
