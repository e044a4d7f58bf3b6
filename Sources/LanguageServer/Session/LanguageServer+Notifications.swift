internal import Workspace

/// What the client tells (LSP 3.17, Text Document Synchronization and Workspace Features).
extension LanguageServer {
    func note(_ notification: ClientNotification) {
        switch notification {
        case .initialized: begin()
        case .didOpen(let params): open(params.textDocument)
        case .didChange(let params): change(params)
        case .didSave(let params): save(params.textDocument.uri)
        case .didClose(let params): close(params.textDocument.uri)
        case .didChangeWatchedFiles(let params): takeUp(params.changes.compactMap(\.uri.path))
        case .didChangeWorkspaceFolders(let params): change(params.event)
        case .exit, .cancel, .ignored: break
        }
    }

    private func begin() {
        if client.watchesFiles {
            ServerMessage.request(.text("keybook.watch"), "client/registerCapability", RegistrationParams.fileWatching)
                .map(outbox.send)
        }
        for folder in workspace.folders { loadProject(above: folder) }
    }

    private func open(_ document: DidOpenParams.Document) {
        let identity = document.uri.identity
        documents[identity] = OpenDocument(document)
        workspace.files[identity] = nil
        workspace.views[identity] = nil
        if let path = document.uri.path { loadProject(above: folder(of: path)) }
        check(identity)
    }

    private func change(_ params: DidChangeParams) {
        let identity = params.textDocument.uri.identity
        guard documents[identity] != nil else {
            return outbox.log(.warning, "a document was changed that is not open")
        }
        documents[identity]?.apply(params.contentChanges, version: params.textDocument.version, in: client.positionEncoding)
        checkLater(identity)
    }

    /// A client that watches no files for us changes at least those that it saves, and what it saves may change others.
    private func save(_ uri: DocumentURI) {
        guard !client.watchesFiles, let path = uri.path, let root = Project.root(above: folder(of: path)) else { return }
        loadProject(above: root)
        startScan(root)
    }

    private func close(_ uri: DocumentURI) {
        guard documents.removeValue(forKey: uri.identity) != nil else { return }
        workspace.views[uri.identity] = nil
        changed.removeAll { $0 == uri.identity }
        guard let path = uri.path else { return publisher.clear(uri.identity) }
        // What was typed and not saved is gone; the file speaks for itself again.
        for root in workspace.roots(governedBy: path) { refreshProject(root) }
        checkFile(path)
        dropUnusedProjects()
    }

    private func change(_ event: DidChangeWorkspaceFoldersParams.Event) {
        let removed = Set(event.removed.compactMap(\.uri.path))
        workspace.folders = workspace.folders.filter { !removed.contains($0) } + event.added.compactMap(\.uri.path)
        for folder in workspace.folders { loadProject(above: folder) }
        dropUnusedProjects()
    }

    /// Takes up files that have changed on disk, been made or removed.
    private func takeUp(_ paths: [String]) {
        if paths.contains(where: { $0.hasSuffix("/" + Configuration.fileName) }) { takeUpConfigurations() }
        for root in Set(paths.flatMap(workspace.roots(governedBy:))) { refreshProject(root) }
        if paths.count > Self.fewFiles {
            for root in workspace.projects.keys { startScan(root) }
        } else {
            for path in paths where documents[path] == nil { checkFile(path) }
        }
    }

    /// A keybook.yaml has come, changed or gone: each folder and document may belong to another project now.
    private func takeUpConfigurations() {
        workspace.views = [:]
        for folder in workspace.folders { loadProject(above: folder) }
        for path in documents.values.compactMap(\.uri.path) { loadProject(above: folder(of: path)) }
        dropUnusedProjects()
        checkAll()
    }

    func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "/"
    }
}
