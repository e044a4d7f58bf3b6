internal import Platform
internal import Synchronization

/// A site in memory, for the preview and for tests.
package final class MemorySink: SiteSink {
    private struct Contents {
        var published: [String: [UInt8]] = [:]
        var pending: [String: [UInt8]] = [:]
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// The published files by their paths.
    package var files: [String: [UInt8]] { contents.withLock { $0.published } }

    package func write(_ bytes: [UInt8], to path: String) {
        contents.withLock { $0.pending[path] = bytes }
    }

    package func publish() {
        contents.withLock {
            $0.published = $0.pending
            $0.pending = [:]
        }
    }

    /// Shows what was written and keeps the other files that are there.
    package func publishChanges() {
        contents.withLock { contents in
            contents.published.merge(contents.pending) { _, new in new }
            contents.pending = [:]
        }
    }

    package func discard() { contents.withLock { $0.pending = [:] } }
}
