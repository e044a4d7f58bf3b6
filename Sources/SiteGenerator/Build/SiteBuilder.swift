package import KeyModel
internal import Platform
internal import SearchIndex
internal import SourceText
internal import Synchronization

/// Makes a site from a content folder and a theme.
///
/// ```swift
/// let sink = try FolderSink(output: "_site", sources: ["content", "templates"])
/// let result = try SiteBuilder(settings: settings).build(into: sink)
/// ```
package struct SiteBuilder: Sendable {
    package let settings: SiteSettings
    let theme: Theme
    let components: ComponentRegistry
    let catalog: Catalog
    let suppliedFiles: [SuppliedFile]
    let suppliedPages: [SuppliedPage]
    let keys: KeySource?

    /// - Parameters:
    ///   - theme: what the project's own theme files replace parts of.
    ///   - suppliedFiles: what the site publishes beside the content.
    ///   - suppliedPages: the pages of sections that the generator cannot make itself.
    ///   - keys: where the keys come from that pages show; nil where there is no project to take them from.
    package init(
        settings: SiteSettings, theme: Theme = .embedded, components: ComponentRegistry = .standard,
        catalog: Catalog = .standard, suppliedFiles: [SuppliedFile] = [], suppliedPages: [SuppliedPage] = [],
        keys: KeySource? = nil
    ) {
        self.settings = settings
        self.theme = theme
        self.components = components
        self.catalog = catalog
        self.suppliedFiles = suppliedFiles
        self.suppliedPages = suppliedPages
        self.keys = keys
    }

    /// Builds the whole site and publishes it, unless a diagnostic fails it.
    ///
    /// The output is a function of the input: two builds of the same files are byte-identical.
    ///
    /// - Parameter watch: what follows the build, if anything does.
    package func build(into sink: some SiteSink, watch: BuildWatch? = nil) throws(BuildError) -> BuildResult {
        do throws(BuildError) {
            watch?.begin(.read)
            let parsed = try read()
            watch?.begin(.link)
            let plan = try plan(for: parsed)
            watch?.begin(.render, total: plan.site.map.pages.count)
            var files = try write(plan, to: sink, watch: watch)
            try writeSearch(plan, &files, to: sink)
            var result = BuildResult(plan, files: files)
            if result.hasErrors || settings.isStrict && result.hasWarnings {
                sink.discard()
            } else {
                watch?.begin(.publish)
                try publish(sink)
                result.isPublished = true
            }
            watch?.end()
            return result
        } catch {
            sink.discard()
            throw error
        }
    }

    private func publish(_ sink: some SiteSink) throws(BuildError) {
        do { try sink.publish() } catch { throw .notWritten(error) }
    }

    /// The stage *parsed*.
    func read() throws(BuildError) -> ParsedSite {
        do {
            // Read anew for each build: the specs may have changed since the last one.
            return try ParsedSite.read(settings.contentDirectory, projects: KeyProjects(keys, settings: settings))
                .adding(settings.sections, of: catalog, supplied: suppliedPages, named: settings.contentDirectory)
                .addingChangelog(settings)
        } catch {
            throw .contentUnreadable(error)
        }
    }

    /// The stage *linked*.
    func plan(for parsed: ParsedSite) throws(BuildError) -> BuildPlan {
        do {
            return BuildPlan(parsed, builder: self, theme: try theme.overridden(byFolder: settings.templatesDirectory))
        } catch {
            throw .templatesUnreadable(error)
        }
    }

    /// The stages *rendered* and *written*: on all cores, each page on its way to the sink as soon as it is rendered.
    func write(_ plan: BuildPlan, to sink: some SiteSink, watch: BuildWatch? = nil) throws(BuildError) -> WrittenSite {
        guard let renderer = plan.renderer else { return WrittenSite() }
        let pages = plan.site.map.pages
        let assets = plan.site.map.assets
        let keepsTwins = plan.keepsTwins
        // All of a site that is too large for them to be put together is not held in memory either.
        let keptBytes = Atomic(0)
        var files = WrittenSite(
            pages: concurrentMap(count: pages.count, makeState: { PageScanner() }) { index, scanner in
                watch.page(pages[index].path) {
                    let page = renderer.render(index, scanner: &scanner)
                    let count = page.twin?.count ?? 0
                    let isKept = keepsTwins && keptBytes.add(count, ordering: .relaxed).newValue <= FullText.byteLimit
                    return WrittenFile(page, of: pages[index], keepsTwin: isKept, sink: sink)
                }
            },
            assets: concurrentMap(count: assets.count) { index in
                WrittenFile(copying: assets[index], from: settings.contentDirectory, sink: sink)
            },
            extras: plan.extraFiles(renderer).map { WrittenFile($0.bytes, to: $0.output, sink: sink) })
        files.machines = writeMachineFiles(plan, files, to: sink)
        if let error = files.all.lazy.compactMap(\.error).first { throw .notWritten(error) }
        return files
    }

    /// What is made of all pages.
    func writeMachineFiles(_ plan: BuildPlan, _ files: WrittenSite, to sink: some SiteSink) -> [WrittenFile] {
        plan.machineFiles(files).map { WrittenFile($0.bytes, to: $0.output, sink: sink) }
    }

    /// The last stage: the search index, from the words of all pages.
    private func writeSearch(_ plan: BuildPlan, _ files: inout WrittenSite, to sink: some SiteSink) throws(BuildError) {
        guard let search = plan.search else { return }
        let index = search.files(files.pages.compactMap(\.indexed))
        let written = concurrentMap(count: index.count) { WrittenFile(index[$0].bytes, to: index[$0].output, sink: sink) }
        if let error = written.lazy.compactMap(\.error).first { throw .notWritten(error) }
        files.extras += written
    }
}

extension BuildResult {
    init(_ plan: BuildPlan, files: WrittenSite) {
        pages = files.pages.count
        assets = files.assets.count
        bytes = files.all.reduce(0) { $0 + $1.bytes }
        diagnostics = (plan.diagnostics + files.all.flatMap(\.diagnostics) + plan.brokenAnchors(files)).sortedByPlace()
    }
}
