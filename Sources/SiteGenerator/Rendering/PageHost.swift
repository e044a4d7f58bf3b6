internal import KeyModel
internal import Markdown
internal import SourceText

/// Answers the Markdown writer's questions about one page, and keeps what is wrong.
struct PageHost: MarkdownHost {
    /// Of the page among those of the map.
    private let index: Int
    let page: Page
    let folder: String
    let base: LinkBase
    let resolver: LinkResolver
    let components: ComponentRegistry
    var context: ComponentContext
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var links = PageLinks()
    private(set) var twin = PageTwin()

    /// Whether links to the web are kept.
    private let keepsExternalLinks: Bool

    /// Made for the first problem: most pages have none.
    private lazy var lines = LineTable(page.source)

    init(
        index: Int, site: LinkedSite, components: ComponentRegistry, catalog: Catalog, projects: KeyProjects,
        keepsExternalLinks: Bool = false
    ) {
        self.index = index
        self.keepsExternalLinks = keepsExternalLinks
        page = site.map.pages[index]
        folder = page.folder
        base = site.base(of: page)
        resolver = LinkResolver(site.map, baseURL: site.settings.baseURL)
        self.components = components
        context = ComponentContext(
            catalog: catalog, contentDirectory: site.settings.contentDirectory,
            projectDirectory: site.settings.projectDirectory, projects: projects,
            links: AccessLinks(sections: site.settings.sections, base: site.base(of: page), map: site.map))
    }

    mutating func url(for link: LinkReference) -> String {
        let resolution = resolver.resolve(link.destination, in: folder)
        take(resolution, of: link.destination, at: link.place)
        if let url = twinURL(of: resolution, writtenAs: link.destination) { twin.replace(link, with: url, in: page) }
        return switch resolution {
        case .page(let target, let suffix): base.url(to: resolver.map.pages[target].output) + suffix
        case .file(let output, let suffix): base.url(to: output) + suffix
        case .elsewhere, .here, .address, .broken: link.destination
        }
    }

    /// What the twin of the page has to say instead of a destination; nil where that leads to the right place as it is.
    private func twinURL(of resolution: LinkResolution, writtenAs destination: String) -> String? {
        let isFromRoot = destination.utf8.first == UInt8(ascii: "/")
        switch resolution {
        case .page(let target, let suffix):
            let path = destination.utf8.dropLast(suffix.utf8.count)
            let target = resolver.map.pages[target]
            if !isFromRoot, target.frontMatter.slug == nil, path.suffix(3).elementsEqual(".md".utf8) { return nil }
            return base.url(to: target.twin ?? target.output) + suffix
        case .file(let output, let suffix): return isFromRoot ? base.url(to: output) + suffix : nil
        case .elsewhere, .here, .address, .broken: return nil
        }
    }

    /// The address that the twin has for one of the page's HTML: the twin of a page; nil for a place inside of a component.
    func twinURL(ofPublished address: String) -> String? {
        if address.hasPrefix("#_") { return nil }
        guard case .page(let target, let suffix) = resolver.resolvePublished(address, in: folder),
            let output = resolver.map.pages[target].twin
        else { return address }
        return base.url(to: output) + suffix
    }

    mutating func found(_ link: RawHTMLLink) {
        switch link.kind {
        case .anchor: links.add(anchor: link.text)
        case .address: take(published: link.text, at: link.place)
        }
    }

    /// Takes up an address that the page has as it is written.
    private mutating func take(published address: String, at place: MarkdownPlace) {
        var address = address
        if case .anywhere(let root) = base, address.hasPrefix(root) { address = "/" + address.dropFirst(root.count) }
        take(resolver.resolvePublished(address, in: folder), of: address, at: place)
    }

    /// Keeps what can be judged only when the other pages are rendered, and tells what leads nowhere.
    private mutating func take(_ resolution: LinkResolution, of destination: String, at place: MarkdownPlace) {
        let span = place.span
        switch resolution {
        case .page(let target, let suffix), .address(let target?, let suffix): links.add(linkTo: target, suffix: suffix, at: span)
        case .here(let suffix): links.add(linkTo: index, suffix: suffix, at: span)
        case .elsewhere: if keepsExternalLinks { links.add(external: destination, at: span) }
        case .file, .address(nil, _): break
        case .broken(let problem): diagnostics.append(Diagnostic(problem, at: span, of: lines, in: page.source))
        }
    }

    /// Everything that the page offers to links and asks for, when its HTML is there.
    func links(of html: [UInt8]) -> PageLinks {
        var links = links
        links.finish(html)
        return links
    }

    mutating func html(for fence: ComponentFence) -> HTML? {
        do {
            let html = try components.html(for: fence, in: page, context: &context)
            html.bytes.withUnsafeBufferPointer { markup in
                for attribute in linkAttributes(in: markup) where attribute.kind == .address {
                    take(published: attributeText(markup[attribute.value]), at: fence.infoPlace)
                }
            }
            if page.twin != nil {
                let markdown = MarkdownFromHTML(link: { [self] in twinURL(ofPublished: $0) }).markdown(of: html.bytes)
                twin.replace(fence, with: markdown, in: page)
            }
            return html
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    mutating func report(_ problem: MarkdownProblem, at place: MarkdownPlace) {
        guard let problem = SiteProblem(problem) else { return }
        diagnostics.append(Diagnostic(problem, at: place.span, of: lines, in: page.source))
    }

    mutating func check(_ fence: CheckedFence) {
        diagnostics += ExampleCheck(of: fence, in: page, catalog: context.catalog).diagnostics
    }

    /// Everything that was found.
    var findings: [Diagnostic] { diagnostics + context.diagnostics }
}
