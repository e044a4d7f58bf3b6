internal import KeyModel
internal import Markdown
internal import SearchIndex
internal import SourceText

/// Turns the pages of a linked site into HTML documents. One value serves all cores.
struct PageRenderer: Sendable {
    /// To be replaced only by one with the same pages, titles and order.
    var site: LinkedSite
    private let components: ComponentRegistry
    private let catalog: Catalog
    private let options: MarkdownOptions
    private let layouts: LayoutCache
    private let navigation: NavigationTree
    private let projects: KeyProjects

    /// Whether links to the web are kept, which only those who list them need.
    var keepsExternalLinks = false

    init(
        site: LinkedSite, templates: SiteTemplates, assets: ThemeAssets, components: ComponentRegistry, catalog: Catalog,
        projects: KeyProjects, hasFeed: Bool = false
    ) {
        self.site = site
        self.projects = projects
        self.components = components
        self.catalog = catalog
        var options = MarkdownOptions(dialect: .site)
        options.allowsRawHTML = site.settings.allowsRawHTML
        options.allowsUnsafeURLs = site.settings.allowsUnsafeURLs
        self.options = options
        layouts = LayoutCache(templates: templates, site: site, assets: assets, hasFeed: hasFeed)
        navigation = NavigationTree(site, templates: templates)
    }

    /// Renders one page, given by its index in the site's map.
    func render(_ index: Int, scanner: inout PageScanner) -> RenderedPage {
        let page = site.map.pages[index]
        var host = PageHost(
            index: index, site: site, components: components, catalog: catalog, projects: projects,
            keepsExternalLinks: keepsExternalLinks)
        let body = renderMarkdown(page.markdown, options: options, host: &host)
        let frame = PageFrame(of: index, in: site, headings: body.headings, assets: host.context.assets)
        let html = layouts.layout(for: frame.shape).filled(with: frame.texts, content: body.html) { output in
            navigation.append(on: page.isNotFoundPage ? nil : index, to: &output)
        }
        let isSearched = site.settings.hasSearch && !page.isNotFoundPage
        let searchPage = SearchPage(page, defining: host.context.searchEntries)
        let twin = page.twin.map { _ in
            host.twin.markdown(
                of: page, html: body.html, hasTitle: body.title != nil, hidesComments: !options.allowsRawHTML,
                link: host.twinURL(ofPublished:))
        }
        return RenderedPage(
            html: html, diagnostics: host.findings, filesRead: host.context.filesRead, links: host.links(of: body.html),
            indexed: isSearched ? scanner.index(searchPage, html: body.html) : nil, twin: twin)
    }

    /// The page for addresses that lead nowhere, where the content has none.
    func builtInNotFoundPage() -> [UInt8] {
        let frame = PageFrame(ofBuiltInNotFoundPageIn: site)
        var content = HTMLBuffer()
        content.append(raw: "<h1>Page not found</h1>\n<p>There is nothing at this address. <a href=\"")
        content.append(text: LinkBase.anywhere(basePath: site.settings.basePath).url(to: site.homeOutput))
        content.append(raw: "\">Go to the start page</a>.</p>\n")
        return layouts.layout(for: frame.shape).filled(with: frame.texts, content: content.bytes) { output in
            navigation.append(on: nil, to: &output)
        }
    }
}
