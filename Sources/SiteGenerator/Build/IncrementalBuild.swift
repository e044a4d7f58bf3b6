internal import Platform
internal import SearchIndex
internal import SourceText

/// A site in memory that is built once and then kept up to date.
///
/// Where only the text of a page changed, that page alone is read and rendered again, however many the site has. A change
/// that others can see (a title, an address, the order, a file that came or went) builds everything.
package struct IncrementalBuild: Sendable {
    package let sink: MemorySink
    private let builder: SiteBuilder

    package var settings: SiteSettings { builder.settings }

    /// The search index of the site that is shown, which the sink has no files of; nil for a site without one.
    package private(set) var search: DeferredSearch?

    /// What the last build has left; nil where the next one must build everything.
    private var state: State?

    /// Whether what waits in the sink is a whole site, which an error kept from being shown.
    private var isWhole = false

    private struct State: Sendable {
        var plan: BuildPlan
        var files: WrittenSite
    }

    package init(_ builder: SiteBuilder, sink: MemorySink = MemorySink()) {
        self.builder = builder
        self.sink = sink
    }

    /// Builds everything.
    package mutating func build() throws(BuildError) -> BuildResult {
        state = nil
        sink.discard()
        let plan = try builder.plan(for: builder.read())
        let files = try builder.write(plan, to: sink)
        var result = BuildResult(plan, files: files)
        if plan.renderer != nil { state = State(plan: plan, files: files) }
        if result.hasErrors {
            isWhole = true
        } else {
            sink.publish()
            isWhole = false
            search = plan.search.map { DeferredSearch($0, pages: files.pages.compactMap(\.indexed)) }
            result.isPublished = true
        }
        return result
    }

    /// The files outside the content folder that pages show. A change in one of them needs a whole build.
    package var filesOutsideContent: Set<String> {
        let inside = builder.settings.contentDirectory + "/"
        let shown = Set((state?.files.pages ?? []).flatMap(\.filesRead)).union(state?.plan.projects.files ?? [])
            .union([builder.settings.changelog].compactMap(\.self))
        return shown.filter { !$0.hasPrefix(inside) }
    }

    /// The folders outside the content folder where a new file may be one that pages show.
    package var foldersOutsideContent: Set<String> {
        let inside = builder.settings.contentDirectory + "/"
        return (state?.plan.projects.folders ?? []).filter { !($0 + "/").hasPrefix(inside) }
    }

    /// Brings the site up to date after files of the content folder have changed.
    ///
    /// - Parameter paths: relative to the content folder. A file that is new or gone is among them as well.
    package mutating func update(_ paths: Set<String>) throws(BuildError) -> BuildResult {
        guard var state, let changes = changes(of: paths, in: state.plan.site) else { return try build() }
        self.state = nil
        let names = Set(paths.map { builder.settings.contentDirectory + "/" + $0 })
        // What is said of one key may hang on every spec and inventory of its project.
        guard state.plan.projects.files.isDisjoint(with: names) else { return try build() }
        let readers = state.files.pages.indices.filter { state.files.pages[$0].filesRead.contains(where: names.contains) }
        let isDescribedOtherwise = changes.pages.contains { index, page in
            page.frontMatter.description != state.plan.site.map.pages[index].frontMatter.description
        }
        state.plan.replace(changes.pages)
        guard let renderer = state.plan.renderer else { return try build() }
        var scanner = PageScanner()
        for index in Set(changes.pages.map(\.index)).union(readers).sorted() {
            state.files.pages[index] = WrittenFile(
                renderer.render(index, scanner: &scanner), of: state.plan.site.map.pages[index], keepsTwin: state.plan.keepsTwins,
                sink: sink)
        }
        for index in changes.assets {
            let asset = state.plan.site.map.assets[index]
            state.files.assets[index] = WrittenFile(copying: asset, from: builder.settings.contentDirectory, sink: sink)
        }
        // Of a large site they hold what pages are called and said to be about, and nothing of their texts.
        if isDescribedOtherwise || state.plan.keepsTwins {
            state.files.machines = builder.writeMachineFiles(state.plan, state.files, to: sink)
        }
        var result = BuildResult(state.plan, files: state.files)
        if !result.hasErrors {
            if isWhole { sink.publish() } else { sink.publishChanges() }
            isWhole = false
            search = state.plan.search.map { DeferredSearch($0, pages: state.files.pages.compactMap(\.indexed)) }
            result.isPublished = true
        }
        self.state = state
        return result
    }

    /// The changed pages, read again, and the changed assets; nil where more than their own content has changed.
    private func changes(
        of paths: Set<String>, in site: LinkedSite
    ) -> (pages: [(index: Int, page: Page)], assets: [Int])? {
        // Whether there is a feed, which every page names, hangs on what the changelog says.
        if let changelog = builder.settings.changelogPath, paths.contains(changelog) { return nil }
        var pages: [(index: Int, page: Page)] = []
        var assets: [Int] = []
        for path in paths.sorted(by: precedesInByteOrder) {
            if let index = site.map.page(at: path) {
                let parsed = Page.parse(path, in: builder.settings.contentDirectory)
                guard let page = parsed.page, parsed.diagnostics.isEmpty, page.looksTheSame(as: site.map.pages[index]) else {
                    return nil
                }
                pages.append((index, page))
            } else if let index = site.map.assets.firstIndex(of: path),
                Files.kind(of: builder.settings.contentDirectory + "/" + path) == .file
            {
                assets.append(index)
            } else {
                return nil
            }
        }
        return (pages, assets)
    }
}

extension Page {
    /// Whether no other page can tell the two apart: they differ in their text and description at most.
    fileprivate func looksTheSame(as other: Page) -> Bool {
        title == other.title && output == other.output && frontMatter.weight == other.frontMatter.weight
            && frontMatter.isDraft == other.frontMatter.isDraft
            && frontMatter.aliases.map(\.path) == other.frontMatter.aliases.map(\.path)
    }
}
