package import Platform
internal import Synchronization

/// Another sink, with a count of what is written to it.
package final class CountingSink<Base: SiteSink>: SiteSink {
    /// Files of one kind.
    package struct Kind: Sendable, Equatable {
        /// The extension, as `html`; empty for a file without one.
        package let name: String
        package var files = 0
        package var bytes = 0
    }

    private let base: Base
    private let counted: Mutex<(kinds: [String: Kind], time: Duration)> = Mutex(([:], .zero))

    package init(_ base: Base) { self.base = base }

    /// Those with most bytes first.
    package var kinds: [Kind] {
        counted.withLock { $0.kinds.values.sorted { ($1.bytes, $0.name) < ($0.bytes, $1.name) } }
    }

    /// How long writing took, the threads' times added.
    package var writingTime: Duration { counted.withLock { $0.time } }

    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let start = ContinuousClock.now
        try base.write(bytes, to: path)
        let time = ContinuousClock.now - start
        let name = path.split(separator: "/").last.map { $0.split(separator: ".", omittingEmptySubsequences: false) } ?? []
        let kind = name.count > 1 ? String(name[name.count - 1]) : ""
        counted.withLock { counted in
            counted.kinds[kind, default: Kind(name: kind)].files += 1
            counted.kinds[kind, default: Kind(name: kind)].bytes += bytes.count
            counted.time += time
        }
    }

    package func publish() throws(FileError) { try base.publish() }

    package func discard() { base.discard() }
}
