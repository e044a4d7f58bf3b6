internal import Dispatch
internal import Platform
internal import Synchronization

/// Looks at sizes and times of all files, again and again.
final class PollingWatcher: FileWatcher {
    /// Seldom enough to cost little with 10,000 files, often enough to seem immediate.
    static let interval = DispatchTimeInterval.milliseconds(250)

    private let list: WatchList
    private let handler: @Sendable (Set<String>) -> Void
    // Dispatch objects may be used from any thread; the import does not say so.
    private nonisolated(unsafe) let timer: any DispatchSourceTimer
    private let seen: Mutex<[String: FileStamp]>

    /// - Parameter handler: gets the paths that changed, on `queue`.
    init(_ list: WatchList, queue: DispatchQueue, handler: @escaping @Sendable (Set<String>) -> Void) {
        self.list = list
        self.handler = handler
        seen = Mutex(Self.look(list))
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + Self.interval, repeating: Self.interval)
        timer.setEventHandler { [weak self] in self?.compare() }
        timer.resume()
    }

    func stop() { timer.cancel() }

    private func compare() {
        let now = Self.look(list)
        let changed = seen.withLock { before in
            defer { before = now }
            return Set(now.filter { before[$0.key] != $0.value }.keys).union(before.keys.filter { now[$0] == nil })
        }
        if !changed.isEmpty { handler(changed) }
    }

    private static func look(_ list: WatchList) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for file in list.files { stamps[file] = FileStamp(of: file) }
        for folder in list.folders { look(in: folder, into: &stamps) }
        return stamps
    }

    private static func look(in folder: String, into stamps: inout [String: FileStamp]) {
        for entry in (try? Files.entries(of: folder)) ?? [] where isWatched(entry.name[...]) {
            let path = folder + "/" + entry.name
            switch entry.kind {
            case .directory: if !entry.isSymbolicLink { look(in: path, into: &stamps) }
            case .file, .other: stamps[path] = FileStamp(of: path)
            }
        }
    }
}
