internal import DiagnosticFormats
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// Projects: keybook.yaml, the catalog and the inventories.
extension LanguageServer {
    /// Loads the project that a folder is in, where it has not been yet.
    func loadProject(above folder: String) {
        guard let root = Project.root(above: folder), workspace.projects[root] == nil else { return }
        let outer = workspace.project(of: root)?.root
        workspace.projects[root] = Project(root: root)
        workspace.views = [:]
        refreshProject(root)
        outer.map(startScan)
    }

    /// Takes a project's keybook.yaml, catalog and inventories up as they are now, and looks at everything again if they have changed.
    func refreshProject(_ root: String) {
        guard var project = workspace.projects[root] else { return }
        let before = project.inventories
        let hasChanged = project.update(client.positionEncoding) { [documents] path in
            documents[path].map(OpenText.init) ?? OpenText(path: path)
        }
        guard hasChanged else { return }
        workspace.projects[root] = project
        tellProblems(of: project)
        for path in Set(before.paths) where !project.isGoverned(by: path) {
            publisher.clear(path)
        }
        tellNamedFiles(of: project)
        checkAll(in: root)
        startScan(root)
    }

    /// Tells what is wrong with a keybook.yaml that is not open.
    private func tellProblems(of project: Project) {
        guard let path = project.configurationPath, documents[path] == nil else { return }
        guard let text = OpenText(path: path) else { return publisher.clear(path) }
        let writer = DiagnosticWriter(client: client, links: project.links, names: [], earlier: [:])
        publisher.publish(writer.published(project.problems, in: text.lines), for: DocumentURI(path: path), version: nil)
    }

    /// Tells what is wrong with a catalog and inventories that are not open.
    private func tellNamedFiles(of project: Project) {
        for (kind, path) in project.namedFiles where documents[path] == nil {
            switch FileCheck(FileCheck.Task(path: path, kind: kind), in: project, for: client).outcome {
            case .found(let found, _, _): publisher.publish(found, for: DocumentURI(path: path), version: nil)
            case .missing, .unchanged:
                publisher.clear(path)
                outbox.log(.warning, "keybook.yaml names \(quoted(project.relativePath(path))), which cannot be read")
            }
        }
    }

    /// Forgets the projects that no open folder or document is in.
    func dropUnusedProjects() {
        let places = workspace.folders + documents.values.compactMap { $0.uri.path.map(folder(of:)) }
        let used = Set(places.compactMap(Project.root(above:)))
        for (root, project) in workspace.projects where !used.contains(root) {
            workspace.scans.removeValue(forKey: root)?.cancel()
            workspace.projects[root] = nil
            forgetFiles(of: root, except: [])
            workspace.names[root] = nil
            for path in (project.configurationPath.map { [$0] } ?? []) + project.inventories.paths { publisher.clear(path) }
        }
    }
}
