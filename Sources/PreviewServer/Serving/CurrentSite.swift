internal import SiteGenerator
internal import Synchronization

/// The build that is served now.
final class CurrentSite: Sendable {
    private let state = Mutex(ServedSite([:]))

    var site: ServedSite { state.withLock { $0 } }

    func replace(with files: [String: [UInt8]], search: DeferredSearch? = nil) {
        let site = ServedSite(files, search: search)
        state.withLock { $0 = site }
    }

    /// Whether a page that listens for events, and says which it is in the query of its request, has changed since.
    func isOutdated(_ target: String) -> Bool {
        var values: [Substring: String] = [:]
        for field in target.split(separator: "?").dropFirst().joined().split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { values[parts[0]] = percentDecoded(parts[1]) }
        }
        guard let hash = values["hash"], let path = values["path"] else { return false }
        let file = RequestTarget(path).flatMap { site.file(for: $0) } ?? site.notFoundPage
        return file.map { $0.pageHash != hash } ?? false
    }
}
