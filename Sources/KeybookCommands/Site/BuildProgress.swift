internal import Platform
internal import SiteGenerator

/// One line on the terminal that says how far a long build is, and is gone when it ends.
///
/// Where standard error is no terminal nothing is written: a log has no use for it.
struct BuildProgress {
    /// Before this a build is not long.
    var delay = Duration.seconds(1)
    var interval = Duration.milliseconds(100)
    let console: Console

    init(_ console: Console) { self.console = console }

    /// Whether somebody would see it.
    var isShown: Bool {
        console.isErrorTerminal && console.environment("TERM") != "dumb" && (console.environment("CI") ?? "").isEmpty
    }

    /// Does the work, and tells meanwhile what `watch` knows of it.
    func during<Result: Sendable>(_ watch: BuildWatch, _ work: @escaping @Sendable () -> Result) async -> Result {
        let line = Task { [self] in await rewrite(watch) }
        // On a thread that the line does not wait for.
        let result = await inBackground(work)
        line.cancel()
        await line.value
        return result
    }

    private func rewrite(_ watch: BuildWatch) async {
        // Sleeping ends early where the work is done, with an error that says only that.
        try? await Task.sleep(for: delay)
        var isWritten = false
        while !Task.isCancelled {
            console.writeError(Self.erased + Self.text(of: watch.progress))
            isWritten = true
            try? await Task.sleep(for: interval)
        }
        if isWritten { console.writeError(Self.erased) }
    }

    /// Back to the start of the line, and what is there erased (ECMA-48, EL).
    private static let erased = "\r\u{1B}[K"

    static func text(of progress: BuildWatch.Progress?) -> String {
        guard let progress else { return "starting …" }
        switch progress.stage {
        case .read: return "reading the content …"
        case .link: return "linking the pages …"
        case .render: return "\(progress.done) of \(counted(progress.total, "page")) …"
        case .publish: return "publishing …"
        }
    }
}
