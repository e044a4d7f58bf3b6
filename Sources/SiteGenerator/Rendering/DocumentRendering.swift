package import KeyModel
package import Markdown
package import SourceText

/// One Markdown document on its own, outside any site: links stay as they are, components are answered.
package struct DocumentRendering: Sendable {
    package let html: [UInt8]

    /// By position.
    package let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - folder: where the files that components name are, without a final `/`.
    ///   - dialect: in `site`, front matter is taken off; the others know none.
    package init(
        _ source: SourceFile, folder: String = ".", dialect: Dialect, components: ComponentRegistry = .standard,
        catalog: Catalog = .standard
    ) {
        let options = MarkdownOptions(dialect: dialect)
        guard dialect == .site else {
            var host = PlainHost()
            html = renderMarkdown(source.bytes, options: options, host: &host).html
            diagnostics = []
            return
        }
        let parsed = Page.parse(source, at: String(source.name.split(separator: "/").last ?? "document.md"))
        guard let page = parsed.page else {
            html = []
            diagnostics = parsed.diagnostics
            return
        }
        let context = ComponentContext(catalog: catalog, contentDirectory: folder, projectDirectory: ".")
        var host = DocumentHost(page: page, components: components, context: context)
        html = renderMarkdown(page.markdown, options: options, host: &host).html
        diagnostics = (parsed.diagnostics + host.diagnostics + host.context.diagnostics).sortedByPlace()
    }
}

/// Answers components, and tells what is wrong with fences; examples are not checked.
private struct DocumentHost: MarkdownHost {
    let page: Page
    let components: ComponentRegistry
    var context: ComponentContext
    private(set) var diagnostics: [Diagnostic] = []
    private lazy var lines = LineTable(page.source)

    init(page: Page, components: ComponentRegistry, context: ComponentContext) {
        self.page = page
        self.components = components
        self.context = context
    }

    mutating func html(for fence: ComponentFence) -> HTML? {
        do {
            return try components.html(for: fence, in: page, context: &context)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    mutating func report(_ problem: MarkdownProblem, at place: MarkdownPlace) {
        guard let problem = SiteProblem(problem) else { return }
        diagnostics.append(Diagnostic(problem, at: place.span, of: lines, in: page.source))
    }
}
