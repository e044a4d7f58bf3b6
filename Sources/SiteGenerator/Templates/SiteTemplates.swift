internal import Mustache
internal import SourceText

/// The templates of a theme, compiled once.
struct SiteTemplates: Sendable {
    private let layout: MustacheTemplate
    private let navigation: MustacheTemplate
    private let library: MustacheLibrary

    /// Nil where a template is missing or malformed; the diagnostics say which. Names that no template is given are told too.
    static func compile(_ theme: Theme) -> (templates: SiteTemplates?, diagnostics: [Diagnostic]) {
        var compiler = TemplateCompiler()
        for file in theme.files where file.fileExtension == "mustache" { compiler.compile(file) }
        let layout = compiler.template(named: "layout")
        let navigation = compiler.template(named: "navigation")
        compiler.checkPartials()
        guard let layout, let navigation, compiler.diagnostics.isEmpty else { return (nil, compiler.diagnostics) }
        let templates = SiteTemplates(layout: layout, navigation: navigation, library: compiler.library)
        guard PageLayout(templates.page(.probe)).insertsContent else {
            return (nil, [Diagnostic(.templateWithoutContent, inFileNamed: compiler.displayName(of: "layout"))])
        }
        return (templates, TemplateNameCheck(compiler.sources).diagnostics)
    }

    /// The whole page, but with the marks of `PageSlot` where it differs from others of its shape.
    func page(_ context: PageContext) -> String { layout.render(context, library: library) }

    /// A list of links.
    func navigation(_ items: [NavigationItem]) -> String {
        navigation.render(NavigationContext(items: items), library: library)
    }
}
