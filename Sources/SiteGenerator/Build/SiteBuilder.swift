package import KeyModel
internal import Platform
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
    let keys: KeySource?

    /// - Parameters:
    ///   - theme: what the project's own theme files replace parts of.
    ///   - suppliedFiles: what the site publishes beside the content.
    ///   - keys: where the keys come from that pages show; nil where there is no project to take them from.
    package init(
        settings: SiteSettings, theme: Theme = .embedded, components: ComponentRegistry = .standard,
        catalog: Catalog = .standard, suppliedFiles: [SuppliedFile] = [], keys: KeySource? = nil
    ) {
        self.settings = settings
        self.theme = theme
        self.components = components
        self.catalog = catalog
        self.suppliedFiles = suppliedFiles
        self.keys = keys
    }

    /// Builds the whole site and publishes it, unless a diagnostic is an error.
    ///
    /// The output is a function of the input: two builds of the same files are byte-identical.
    package func build(into sink: some SiteSink) throws(BuildError) -> BuildResult {
        do throws(BuildError) {
            let plan = try plan(for: read())
            var result = BuildResult(plan, files: try write(plan, to: sink))
            if result.hasErrors {
                sink.discard()
            } else {
                try publish(sink)
                result.isPublished = true
            }
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
                .adding(settings.sections, of: catalog, named: settings.contentDirectory)
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
    func write(_ plan: BuildPlan, to sink: some SiteSink) throws(BuildError) -> WrittenSite {
        guard let renderer = plan.renderer else { return WrittenSite() }
        let pages = plan.site.map.pages
        let assets = plan.site.map.assets
        let keepsTwins = plan.keepsTwins
        // All of a site that is too large for them to be put together is not held in memory either.
        let keptBytes = Atomic(0)
        var files = WrittenSite(
            pages: concurrentMap(count: pages.count) { index in
                let page = renderer.render(index)
                let count = page.twin?.count ?? 0
                let isKept = keepsTwins && keptBytes.add(count, ordering: .relaxed).newValue <= FullText.byteLimit
                return WrittenFile(page, of: pages[index], keepsTwin: isKept, sink: sink)
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
}

extension BuildResult {
    init(_ plan: BuildPlan, files: WrittenSite) {
        pages = files.pages.count
        assets = files.assets.count
        bytes = files.all.reduce(0) { $0 + $1.bytes }
        diagnostics = (plan.diagnostics + files.all.flatMap(\.diagnostics) + plan.brokenAnchors(files)).sortedByPlace()
    }
}
