internal import Platform
internal import Synchronization

/// Where a site's keys come from: the generator knows no configuration file.
package struct KeySource: Sendable {
    /// The name of the file that makes a folder a project: `keybook.yaml`.
    let projectFile: String

    /// Reads the project in a folder; of nil, the one that the site belongs to.
    let read: @Sendable (_ folder: String?) -> KeyProject

    package init(projectFile: String, read: @escaping @Sendable (_ folder: String?) -> KeyProject) {
        self.projectFile = projectFile
        self.read = read
    }
}

/// The projects whose keys one build shows. Each is read once, when the first page asks for it.
package final class KeyProjects: Sendable {
    private let source: KeySource?

    /// The folders above which no project is looked for.
    private let roots: [String]

    /// By folder; the site's own under the empty name.
    private let projects = Mutex<[String: KeyProject]>([:])

    /// - Parameter source: nil for pages that belong to no project.
    package init(_ source: KeySource?, settings: SiteSettings) {
        self.source = source
        roots = [settings.projectDirectory, settings.contentDirectory]
    }

    /// The project that the site belongs to; nil where there is none.
    func own() -> KeyProject? { source.map { project("", $0) } }

    /// The project in a folder; nil where it is none.
    func project(inFolder folder: String) -> KeyProject? {
        guard let source, Files.kind(of: folder + "/" + source.projectFile) == .file else { return nil }
        return project(folder, source)
    }

    /// The folder of the nearest project around a file; nil where that is the site's own.
    func folder(around file: String) -> String? {
        guard let source else { return nil }
        var folder = file[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            if roots.contains(String(folder)) { return nil }
            if Files.kind(of: folder + "/" + source.projectFile) == .file { return String(folder) }
        }
        return nil
    }

    /// What the projects were made from that pages have asked for.
    var files: Set<String> { projects.withLock { Set($0.values.flatMap(\.files)) } }

    /// Where a new file may be one of theirs.
    var folders: Set<String> { projects.withLock { Set($0.values.flatMap(\.folders)) } }

    var projectFile: String { source?.projectFile ?? "" }

    private func project(_ folder: String, _ source: KeySource) -> KeyProject {
        // Whoever else wants it waits: reading it takes all cores anyway.
        projects.withLock { projects in
            if let project = projects[folder] { return project }
            let project = source.read(folder.isEmpty ? nil : folder)
            projects[folder] = project
            return project
        }
    }
}
