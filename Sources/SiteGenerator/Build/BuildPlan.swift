internal import SearchIndex
internal import SourceText

/// All that is to be written, and what renders it.
struct BuildPlan: Sendable {
    private(set) var site: LinkedSite
    let assets: ThemeAssets
    let projects: KeyProjects

    /// Nil for a site without one.
    let search: SiteSearch?
    private let suppliedFiles: [SuppliedFile]
    private let machines: MachineFiles

    /// Nil where the templates are wrong.
    private(set) var renderer: PageRenderer?
    let diagnostics: [Diagnostic]

    init(_ parsed: ParsedSite, builder: SiteBuilder, theme: Theme) {
        suppliedFiles = builder.suppliedFiles
        // A file of the content that has the place of the index keeps it.
        let isWanted = builder.settings.hasSearch && !parsed.assets.contains(SearchIndex.manifestName)
        search = isWanted ? SiteSearch(theme) : nil
        var settings = builder.settings
        settings.hasSearch = search != nil
        machines = MachineFiles(parsed, settings: settings, changelog: parsed.changelog(settings))
        site = LinkedSite(
            pages: parsed.pages, assets: parsed.assets,
            supplied: suppliedFiles.map(\.output) + machines.outputs(settings), settings: settings)
        assets = ThemeAssets(theme)
        let (templates, problems) = SiteTemplates.compile(theme)
        diagnostics = parsed.diagnostics + site.map.diagnostics + site.missingImage + problems
        projects = parsed.projects
        let (site, assets, hasFeed) = (site, assets, machines.hasFeed)
        renderer = templates.map {
            PageRenderer(
                site: site, templates: $0, assets: assets, components: builder.components, catalog: builder.catalog,
                projects: parsed.projects, hasFeed: hasFeed)
        }
    }

    /// Puts pages in the place of others that differ in their text alone.
    mutating func replace(_ pages: [(index: Int, page: Page)]) {
        site = site.replacing(pages)
        renderer?.site = site
    }

    /// Has the links to the web kept as well.
    mutating func keepExternalLinks() { renderer?.keepsExternalLinks = true }

    /// The links to anchors that lead nowhere, when every page is rendered.
    func brokenAnchors(_ files: WrittenSite) -> [Diagnostic] {
        guard let renderer else { return [] }
        var check = AnchorCheck(renderer)
        return check.diagnostics(files.pages.map(\.links))
    }

    /// Whether the twins of pages are kept until the files that are made of all of them are written.
    var keepsTwins: Bool { machines.keepsTwins }

    /// The files for programs that are made of all pages.
    func machineFiles(_ files: WrittenSite) -> [MachineFile] {
        let data = suppliedFiles.compactMap { file in file.title.map { (output: file.output, title: $0) } }
        return machines.files(site, twins: files.pages.map(\.twin), data: data)
    }

    /// What is neither a page nor an asset of the content: the theme's files, supplied files, redirects and the 404 page.
    func extraFiles(_ renderer: PageRenderer) -> [(output: String, bytes: [UInt8])] {
        var files = assets.files.map { (output: $0.output, bytes: $0.bytes) }
        files += suppliedFiles.filter { site.map.supplied.contains($0.output) }.map { ($0.output, $0.bytes) }
        for redirect in site.map.redirects {
            let page = site.map.pages[redirect.page]
            let bytes = redirectPage(to: page.output, from: redirect.output, title: page.title, settings: site.settings)
            files.append((redirect.output, bytes))
        }
        if !site.map.hasFile(at: "404.html") { files.append(("404.html", renderer.builtInNotFoundPage())) }
        return files
    }
}

extension LinkedSite {
    /// The site's image, where it is named and no file of the site.
    fileprivate var missingImage: [Diagnostic] {
        guard let image = settings.image, !image.contains("://"), !map.hasFile(at: image) else { return [] }
        return [Diagnostic(.imageMissing(image), inFileNamed: "keybook.yaml")]
    }
}
