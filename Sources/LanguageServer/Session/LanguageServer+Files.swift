internal import KeyValidator
internal import Platform

/// The specs of the projects that are not open: they are read from disk, in the background where they are many.
extension LanguageServer {
    /// Reads the specs of a project in the background, those that have changed since they were read last.
    func startScan(_ root: String) {
        workspace.scans[root]?.cancel()
        workspace.scans[root] = Task { await scan(root) }
    }

    private func scan(_ root: String) async {
        guard let project = workspace.projects[root] else { return }
        let found = await inBackground { project.specPaths }
        if Task.isCancelled { return }
        // What is in a project inside this one is that one's.
        let paths = found.filter { workspace.project(of: $0)?.root == root }
        workspace.names[root, default: KeyNames()].setOrder(paths)
        lookAgain(at: forgetFiles(of: root, except: Set(paths)))
        var rest = paths[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.batchSize)
            rest = rest.dropFirst(Self.batchSize)
            var pending = batch.map { FileCheck.Task(path: $0, known: known($0, in: project)) }
            // Files whose names stand in earlier ones are read once more, knowing that.
            while !pending.isEmpty {
                let tasks = pending.filter { documents[$0.path] == nil }
                let checks = await inBackground { [client] in
                    concurrentMap(count: tasks.count) { FileCheck(tasks[$0], in: project, for: client) }
                }
                // What was found by rules of yesterday is of no use.
                if Task.isCancelled { return }
                let again = checks.reduce(into: Set<String>()) { $0.formUnion(tell($1, of: project)) }
                for path in again.sorted() where documents[path] != nil { check(path) }
                pending = again.sorted().map(task)
            }
        }
    }

    /// So many files are read between two looks at what the client wants.
    private static let batchSize = 128

    private func known(_ path: String, in project: Project) -> FileStamp? {
        workspace.files[path].flatMap {
            $0.root == project.root && $0.generation == project.generation ? $0.stamp : nil
        }
    }

    /// The check of a file whatever it was before.
    private func task(_ path: String) -> FileCheck.Task {
        FileCheck.Task(path: path, earlier: workspace.earlier(than: path))
    }

    /// Looks at one file on disk, which may have come or gone.
    func checkFile(_ path: String) {
        if workspace.project(of: path)?.role(ofPath: path) == .file(.keys) {
            lookAgain(at: [path])
        } else if workspace.roots(governedBy: path).isEmpty {
            publisher.clear(path)
        }
    }

    /// Looks at files again, and at those that this changes in turn.
    func lookAgain(at paths: Set<String>) {
        guard paths.count <= Self.fewFiles else {
            for path in paths { workspace.files[path] = nil }
            for root in Set(paths.compactMap { workspace.project(of: $0)?.root }) { startScan(root) }
            return
        }
        for path in paths.sorted() {
            if documents[path] != nil {
                check(path)
            } else if let project = workspace.project(of: path) {
                lookAgain(at: tell(FileCheck(task(path), in: project, for: client), of: project))
            }
        }
    }

    /// So many files are looked at one by one; of more the projects are read again, in the background.
    static let fewFiles = 64

    /// Tells what is found in a file.
    ///
    /// - Returns: the files that have to be looked at again: this one, where names of it turn out to stand in an earlier file, and
    ///   others that name the same.
    private func tell(_ check: FileCheck, of project: Project) -> Set<String> {
        let path = check.task.path
        // It may have been opened while it was read.
        guard documents[path] == nil, let root = project.root else { return [] }
        switch check.outcome {
        case .unchanged: return []
        case .missing:
            workspace.files[path] = nil
            publisher.clear(path)
            return workspace.takeNames([], of: path)
        case .found(let diagnostics, let names, let stamp):
            let affected = workspace.takeNames(names, of: path)
            guard workspace.earlier(than: path) == check.task.earlier else { return affected.union([path]) }
            workspace.files[path] = WorkspaceState.CheckedFile(root: root, generation: project.generation, stamp: stamp)
            publisher.publish(diagnostics, for: DocumentURI(path: path), version: nil)
            return affected
        }
    }

    /// Forgets the files of a project that are not open, but for some.
    ///
    /// - Returns: the files that have to be looked at again.
    @discardableResult
    func forgetFiles(of root: String, except kept: Set<String>) -> Set<String> {
        var affected: Set<String> = []
        for (path, file) in workspace.files where file.root == root && !kept.contains(path) {
            workspace.files[path] = nil
            publisher.clear(path)
            affected.formUnion(workspace.names[root]?.update(path, to: []) ?? [])
        }
        return affected
    }
}
