internal import Dispatch
internal import Platform
internal import SiteGenerator
internal import Synchronization

/// A site that is built again whenever its files change.
///
/// Everything happens on one queue, one build after the other; what is served is replaced as a whole.
final class PreviewSession: Sendable {
    struct State {
        var build: IncrementalBuild?
        var settings: SiteSettings?
        var watched: WatchList?
        var watcher: (any FileWatcher)?
        var isStopped = false
    }

    let current = CurrentSite()
    let hub = ReloadHub()
    let project: PreviewProject
    private let report: @Sendable (PreviewEvent) -> Void
    let queue = DispatchQueue(label: "keybook.preview")

    /// Touched on the queue only, but for the end.
    let state = Mutex(State())

    init(_ project: PreviewProject, report: @escaping @Sendable (PreviewEvent) -> Void) {
        self.project = project
        self.report = report
    }

    /// Builds the site and begins to watch. It returns when the first build is done.
    func start() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.rebuildAll()
                continuation.resume()
            }
        }
    }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            state.watcher?.stop()
            state.watcher = nil
        }
        hub.close()
    }

    /// Takes up changed files, by the paths that they are watched under.
    func takeUp(_ paths: Set<String>) {
        let (known, settings) = state.withLock { state in
            defer { state.build = nil }
            return (state.build, state.settings)
        }
        guard let build = known, let settings, let inside = contentPaths(of: paths, settings) else { return rebuildAll() }
        perform(build) { build throws(BuildError) in try build.update(inside) }
    }

    private func rebuildAll() {
        do {
            let builder = try project.makeBuilder()
            watch(builder.settings)
            perform(IncrementalBuild(builder)) { build throws(BuildError) in try build.build() }
        } catch {
            watch(state.withLock { $0.settings })
            fail("\(error)")
        }
    }

    /// The paths relative to the content folder; nil where one is outside of it.
    private func contentPaths(of paths: Set<String>, _ settings: SiteSettings) -> Set<String>? {
        let root = settings.contentDirectory + "/"
        guard paths.allSatisfy({ $0.hasPrefix(root) }) else { return nil }
        return Set(paths.map { String($0.dropFirst(root.count)) })
    }

    private func perform(
        _ build: IncrementalBuild, step: (inout IncrementalBuild) throws(BuildError) -> BuildResult
    ) {
        let clock = ContinuousClock()
        let start = clock.now
        var build = build
        do {
            let result = try step(&build)
            state.withLock { $0.build = build }
            // A page may have begun to show a file that nobody watches yet.
            watch(build.settings)
            if result.isPublished {
                current.replace(with: build.sink.files, search: build.search)
                hub.tellReload()
            } else {
                hub.tell(problem: project.describe(result))
            }
            report(.built(result, duration: clock.now - start))
        } catch {
            fail("\(error)")
        }
    }

    private func fail(_ words: String) {
        report(.failed(words))
        hub.tell(problem: words)
    }
}
