internal import KeyModel
internal import Markdown
internal import SourceText

/// Answers the Markdown writer's questions about one page, and keeps what is wrong.
struct PageHost: MarkdownHost {
    let page: Page
    let folder: String
    let base: LinkBase
    let resolver: LinkResolver
    let components: ComponentRegistry
    var context: ComponentContext
    private(set) var diagnostics: [Diagnostic] = []

    /// Made for the first problem: most pages have none.
    private lazy var lines = LineTable(page.source)

    init(
        page: Page, site: LinkedSite, components: ComponentRegistry, catalog: Catalog, projects: KeyProjects
    ) {
        self.page = page
        folder = page.folder
        base = site.base(of: page)
        resolver = LinkResolver(site.map)
        self.components = components
        context = ComponentContext(
            catalog: catalog, contentDirectory: site.settings.contentDirectory,
            projectDirectory: site.settings.projectDirectory, projects: projects,
            links: AccessLinks(sections: site.settings.sections, base: site.base(of: page), map: site.map))
    }

    mutating func url(for link: LinkReference) -> String {
        switch resolver.resolve(link.destination, in: folder) {
        case .unchanged: return link.destination
        case .page(let target, let suffix): return base.url(to: resolver.map.pages[target].output) + suffix
        case .file(let output, let suffix): return base.url(to: output) + suffix
        case .broken(let problem):
            diagnostics.append(Diagnostic(problem, at: link.place.span, of: lines, in: page.source))
            return link.destination
        }
    }

    mutating func html(for fence: ComponentFence) -> HTML? {
        do {
            return try components.html(for: fence, in: page, context: &context)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    mutating func note(_ problem: MarkdownProblem, at place: MarkdownPlace) {
        diagnostics.append(Diagnostic(SiteProblem(problem), at: place.span, of: lines, in: page.source))
    }

    /// Everything that was found.
    var findings: [Diagnostic] { diagnostics + context.diagnostics }
}
