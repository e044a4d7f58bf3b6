internal import Markdown

/// What the layout shows around a page's text: which parts, and what stands in them.
struct PageFrame: Sendable {
    let shape: PageShape
    let texts: PageTexts

    /// The frame of a page, given by its index in the site's map.
    ///
    /// - Parameter assets: what its components have asked for.
    init(of index: Int, in site: LinkedSite, headings: [Heading], assets: ComponentAssets) {
        let page = site.map.pages[index]
        let base = site.base(of: page)
        let isHome = page.path == "index.md"
        let description = page.frontMatter.description ?? (isHome ? site.settings.description : "")
        let breadcrumbs = page.isNotFoundPage ? [] : site.breadcrumbs(of: index)
        let contents = Self.contents(headings)
        let previous = site.tree.previous(of: index).map { site.map.pages[$0] }
        let next = site.tree.next(of: index).map { site.map.pages[$0] }
        let editURL = page.isGenerated ? nil : site.settings.editURL?.url(ofPage: page.path)
        let lastChange = site.lastChange(of: page)
        shape = PageShape(
            root: base.root, isHome: isHome, isNotFoundPage: page.isNotFoundPage, hasDescription: !description.isEmpty,
            hasPrevious: previous != nil, hasNext: next != nil, hasEditURL: editURL != nil, hasLastChange: lastChange != nil,
            breadcrumbs: breadcrumbs.map { $0.page != nil }, contents: contents.map(\.level), assets: assets)
        texts = PageTexts(
            title: page.title, description: description,
            headTitle: isHome ? site.settings.title : "\(page.title) · \(site.settings.title)",
            previous: previous.map { ($0.title, base.url(to: $0.output)) } ?? ("", ""),
            next: next.map { ($0.title, base.url(to: $0.output)) } ?? ("", ""),
            breadcrumbs: breadcrumbs.map { ($0.title, $0.page.map { base.url(to: site.map.pages[$0].output) } ?? "") },
            contents: contents.map { ($0.text, $0.anchor) },
            canonicalURL: site.settings.absoluteURL(of: page.output) ?? "",
            markdownURL: Self.markdownURL(of: page), editURL: editURL ?? "", lastChange: lastChange ?? "")
    }

    /// The frame of the 404 page of a site that has none of its own.
    init(ofBuiltInNotFoundPageIn site: LinkedSite) {
        let title = "Page not found"
        shape = PageShape(root: site.settings.basePath, isNotFoundPage: true)
        texts = PageTexts(title: title, headTitle: "\(title) · \(site.settings.title)")
    }

    /// From the page to its Markdown, which is published beside it: `scopes.md` of `scopes.html`.
    private static func markdownURL(of page: Page) -> String {
        var name = page.output.utf8[...]
        if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[name.index(after: slash)...] }
        return percentEncoded(String(decoding: name.dropLast("html".utf8.count), as: UTF8.self) + "md")
    }

    /// The headings of levels 2 and 3, where there are enough for a reader to choose from.
    private static func contents(_ headings: [Heading]) -> [Heading] {
        let entries = headings.filter { $0.level == 2 || $0.level == 3 }
        return entries.count < 2 ? [] : entries
    }
}

extension LinkedSite {
    /// From the root to the section around a page, each with its page if it has one; none on the home page.
    fileprivate func breadcrumbs(of index: Int) -> [(title: String, page: Int?)] {
        tree.path(to: tree.sectionOfPage[index]).compactMap { number in
            let section = tree.sections[number]
            return section.index == index ? nil : (section.title, section.index)
        }
    }
}
