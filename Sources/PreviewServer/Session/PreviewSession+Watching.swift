internal import SiteGenerator
internal import Synchronization

extension PreviewSession {
    /// Watches what a site with these settings is made from; where they do not differ from before, nothing changes.
    func watch(_ settings: SiteSettings?) {
        let (shown, keyFolders) = state.withLock {
            ($0.build?.filesOutsideContent ?? [], $0.build?.foldersOutsideContent ?? [])
        }
        var list = WatchList(folders: [], files: project.configurationFiles() + shown.sorted())
        if let settings { list.folders = [settings.contentDirectory, settings.templatesDirectory] + keyFolders.sorted() }
        let isNew = state.withLock { state in
            state.settings = settings
            defer { state.watched = list }
            return state.watched != list
        }
        guard isNew else { return }
        let watcher = makeWatcher(list)
        state.withLock { state in
            state.watcher?.stop()
            state.watcher = watcher
            if state.isStopped { watcher.stop() }
        }
    }

    private func makeWatcher(_ list: WatchList) -> any FileWatcher {
        let handler: @Sendable (Set<String>) -> Void = { [weak self] in self?.takeUp($0) }
        #if os(Linux)
            if let watcher = InotifyWatcher(list, queue: queue, handler: handler) { return watcher }
        #endif
        return PollingWatcher(list, queue: queue, handler: handler)
    }
}
