#if os(Linux)
    internal import Dispatch
    internal import Glibc
    internal import Platform
    internal import Synchronization

    /// Hears of changes from Linux (inotify(7)): a build starts some 10 ms after a file was saved.
    final class InotifyWatcher: FileWatcher {
        /// How long to wait for more: an editor's save is several events, a checkout many.
        static let settling = DispatchTimeInterval.milliseconds(10)

        private struct State {
            var folders: [Int32: String] = [:]
            var changed: Set<String> = []
        }

        private let list: WatchList
        private let queue: DispatchQueue
        private let handler: @Sendable (Set<String>) -> Void
        private let descriptor: Int32
        // Dispatch objects may be used from any thread; the import does not say so.
        private nonisolated(unsafe) let source: any DispatchSourceRead
        private let state = Mutex(State())

        /// Nil where the system has no more watches to give.
        ///
        /// - Parameter handler: gets the paths that changed, on `queue`.
        init?(_ list: WatchList, queue: DispatchQueue, handler: @escaping @Sendable (Set<String>) -> Void) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            self.list = list
            self.queue = queue
            self.handler = handler
            source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            source.setEventHandler { [weak self] in self?.readEvents() }
            source.setCancelHandler { [descriptor] in close(descriptor) }
            source.resume()
            guard watchAll() else {
                source.cancel()
                return nil
            }
        }

        func stop() { source.cancel() }

        private func watchAll() -> Bool {
            // What stands alone, and folders that may yet come, are seen from the folder around them.
            for path in list.files + list.folders where !watch(parent(of: path)) { return false }
            return list.folders.allSatisfy(watchTree)
        }

        private func watchTree(_ folder: String) -> Bool {
            guard Files.kind(of: folder) == .directory else { return true }
            guard watch(folder) else { return false }
            let inner = (try? Files.entries(of: folder)) ?? []
            return inner.allSatisfy { entry in
                entry.kind != .directory || entry.isSymbolicLink || !isWatched(entry.name[...])
                    || watchTree(folder + "/" + entry.name)
            }
        }

        private func watch(_ folder: String) -> Bool {
            let events =
                UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
            let number = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, events)
            guard number >= 0 else { return errno == ENOENT }
            state.withLock { if $0.folders[number] == nil { $0.folders[number] = folder } }
            return true
        }

        private func parent(of path: String) -> String {
            guard let slash = path.lastIndex(of: "/") else { return "" }
            return slash == path.startIndex ? "/" : String(path[..<slash])
        }

        private func readEvents() {
            let isFirst = state.withLock { $0.changed.isEmpty }
            withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
                while true {
                    let count = read(descriptor, buffer.baseAddress, buffer.count)
                    guard count > 0 else { break }
                    note(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                }
            }
            guard isFirst, state.withLock({ !$0.changed.isEmpty }) else { return }
            queue.asyncAfter(deadline: .now() + Self.settling) { [weak self] in self?.deliver() }
        }

        /// Takes the events that one call to `read` gave: a header, then a name that zeros fill up.
        private func note(_ events: UnsafeRawBufferPointer) {
            let headerSize = MemoryLayout<inotify_event>.size
            var offset = 0
            while offset + headerSize <= events.count {
                let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let name = events[(offset + headerSize)...].prefix(Int(event.len)).prefix { $0 != 0 }
                note(event, named: String(decoding: name, as: UTF8.self))
                offset += headerSize + Int(event.len)
            }
        }

        private func note(_ event: inotify_event, named name: String) {
            guard event.mask & UInt32(IN_Q_OVERFLOW) == 0 else {
                // Events were lost: everything may have changed.
                return state.withLock { $0.changed.formUnion(list.folders) }
            }
            guard let folder = state.withLock({ $0.folders[event.wd] }) else { return }
            let path = folder.isEmpty || folder == "/" ? folder + name : folder + "/" + name
            let isInside = list.folders.contains { path == $0 || path.hasPrefix($0 + "/") }
            guard isInside && isWatched(name[...]) || list.files.contains(path) else { return }
            if event.mask & UInt32(IN_ISDIR) != 0 { _ = watchTree(path) }
            state.withLock { _ = $0.changed.insert(path) }
        }

        private func deliver() {
            let changed = state.withLock { state in
                defer { state.changed = [] }
                return state.changed
            }
            if !changed.isEmpty { handler(changed) }
        }
    }
#endif
