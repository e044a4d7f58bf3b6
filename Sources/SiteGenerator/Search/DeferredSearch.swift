internal import SearchIndex
internal import Synchronization

/// The search of one build of a preview. Its index is merged when it is first asked for, since most changes of a page are looked at
/// and not searched for.
package final class DeferredSearch: Sendable {
    private enum State {
        case pages([IndexedPage])
        case files([String: [UInt8]])
    }

    private let search: SiteSearch
    private let state: Mutex<State>

    init(_ search: SiteSearch, pages: [IndexedPage]) {
        self.search = search
        state = Mutex(.pages(pages))
    }

    /// A file of the index by its path in the site; nil for another path.
    package func file(at path: String) -> [UInt8]? { path.hasPrefix("search-index") ? files[path] : nil }

    /// All of them, by their paths.
    package var files: [String: [UInt8]] {
        state.withLock { state in
            switch state {
            case .files(let files): return files
            case .pages(let pages):
                let files = Dictionary(uniqueKeysWithValues: search.files(pages).map { ($0.output, $0.bytes) })
                state = .files(files)
                return files
            }
        }
    }
}
