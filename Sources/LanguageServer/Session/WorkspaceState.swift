internal import Platform

/// The projects of a session, and which of their files have been looked at.
struct WorkspaceState: Sendable {
    /// A file on disk whose findings the client has been told.
    struct CheckedFile: Sendable {
        let root: String

        /// Of the project, when it was checked.
        let generation: Int
        let stamp: FileStamp?
    }

    /// The folders that are open in the editor.
    var folders: [String] = []

    /// By the folder of their keybook.yaml.
    var projects: [String: Project] = [:]

    /// The names of each project's keys.
    var names: [String: KeyNames] = [:]

    /// By path. Open documents are not among them.
    var files: [String: CheckedFile] = [:]

    /// What is being read, by project.
    var scans: [String: Task<Void, Never>] = [:]

    /// The documents as they were looked at last, by what tells documents apart.
    var views: [String: DocumentView] = [:]

    mutating func cancelScans() {
        for scan in scans.values { scan.cancel() }
        scans = [:]
    }

    /// The project that a file is in: of those that are loaded, the one whose folder is nearest.
    func project(of path: String) -> Project? {
        projects.filter { path.hasPrefix($0.key) }.max { $0.key.utf8.count < $1.key.utf8.count }?.value
    }

    /// The projects that a file is not only in but decides about.
    func roots(governedBy path: String) -> [String] { projects.filter { $0.value.isGoverned(by: path) }.map(\.key) }

    /// The names of a file's keys that stand in an earlier file of its project.
    func earlier(than path: String, _ own: [KeyNames.Name]) -> [String: KeyNames.Name] {
        guard let project = project(of: path), project.comparesNames, let root = project.root else { return [:] }
        return names[root]?.earlier(than: path, own) ?? [:]
    }

    /// The same for a file whose names have been taken up.
    func earlier(than path: String) -> [String: KeyNames.Name] {
        guard let root = project(of: path)?.root, let names = names[root] else { return [:] }
        return earlier(than: path, names.names(of: path))
    }

    /// Takes up the names of a file's keys, and gives the other files that have to be looked at again.
    mutating func takeNames(_ own: [KeyNames.Name], of path: String) -> Set<String> {
        guard let root = project(of: path)?.root else { return [] }
        return names[root, default: KeyNames()].update(path, to: own)
    }
}
