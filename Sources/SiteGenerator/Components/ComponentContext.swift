package import KeyModel
internal import Platform
internal import SearchIndex
package import SourceText

/// What a component may ask for while it answers a call.
package struct ComponentContext: Sendable {
    package let catalog: Catalog

    private let contentDirectory: String
    private let projectDirectory: String

    /// The projects whose keys pages show, and the way to their pages.
    private let projects: KeyProjects?
    private let links: AccessLinks?

    /// How many calls have asked for a number of their own.
    private var lastNumber = 0

    /// The files that were read, by the paths they were read under: the page changes when they do.
    package private(set) var filesRead: [String] = []

    package private(set) var diagnostics: [Diagnostic] = []

    /// What the page needs of the theme beside what every page has.
    private(set) var assets: ComponentAssets = []

    /// What the page defines, for the search.
    private(set) var searchEntries: [SearchEntry] = []

    /// - Parameters:
    ///   - contentDirectory: the content folder, without a final slash.
    ///   - projectDirectory: the folder that the content folder is in; what a component reads is inside one of the two.
    package init(catalog: Catalog, contentDirectory: String, projectDirectory: String) {
        self.init(
            catalog: catalog, contentDirectory: contentDirectory, projectDirectory: projectDirectory, projects: nil, links: nil)
    }

    /// - Parameters:
    ///   - projects: nil for a page that belongs to no project.
    ///   - links: to the pages of the site's own project; nil where it has none.
    init(
        catalog: Catalog, contentDirectory: String, projectDirectory: String, projects: KeyProjects?, links: AccessLinks?
    ) {
        self.catalog = catalog
        self.contentDirectory = contentDirectory
        self.projectDirectory = projectDirectory
        self.projects = projects
        self.links = links
    }

    /// A number that no other call on the page has: for ids of elements.
    mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    /// Has the page link to style sheets and scripts that only pages with such components have.
    mutating func require(_ assets: ComponentAssets) { self.assets.formUnion(assets) }

    /// Lets the search find something that the component shows, by all that it is called.
    ///
    /// - Returns: the id for its element, `preset:deploy`, which no heading can have; nil where the page shows it a second time.
    mutating func define(_ kind: SearchKind, id: String, names: [String], title: String, summary: String) -> String? {
        let anchor = "\(kind):" + id.split(whereSeparator: \.isWhitespace).joined(separator: "-")
        guard !searchEntries.contains(where: { $0.anchor == anchor }) else { return nil }
        let subject = SearchSubject(kind, names: names)
        searchEntries.append(SearchEntry(subject, title: title, anchor: anchor, summary: summary))
        return anchor
    }

    /// The project in the folder that a call names, looked for as files are; of an empty name, the one that the site belongs to.
    func project(_ folder: String, for call: ComponentCall) throws(ComponentFailure) -> ShownProject {
        guard let projects, let own = projects.own() else {
            throw call.failure("the keys of a project are shown on its site only")
        }
        guard !folder.isEmpty else { return try shown(own, links, for: call) }
        let candidates = candidates(for: folder, in: OutputPath.folder(of: call.pagePath))
        guard !candidates.isEmpty else { throw call.failure("\(quoted(folder)) leads out of the project") }
        for candidate in candidates {
            if let project = projects.project(inFolder: candidate) { return try shown(project, nil, for: call) }
        }
        guard candidates.contains(where: { Files.kind(of: $0) == .directory }) else {
            throw call.failure(
                "there is no folder \(quoted(folder))",
                notes: ["it is looked for beside the page, in the content folder and in the project's folder"])
        }
        throw call.failure("\(quoted(folder)) is no project", notes: ["a project has a file `\(projects.projectFile)`"])
    }

    /// The project that a file belongs to: the nearest one around it, as on the command line.
    ///
    /// - Parameter file: by the path that it was read under.
    func project(around file: String, for call: ComponentCall) throws(ComponentFailure) -> ShownProject {
        guard let projects, let own = projects.own() else { throw call.failure("what a key can do is shown on a site only") }
        guard let folder = projects.folder(around: file), let other = projects.project(inFolder: folder) else {
            return try shown(own, links, for: call)
        }
        return try shown(other, nil, for: call)
    }

    /// The address of the page of a rule; nil where the site has none.
    func url(ofRule id: String) -> String? { links?.url(ofRule: id) }

    private func shown(
        _ project: KeyProject, _ links: AccessLinks?, for call: ComponentCall
    ) throws(ComponentFailure) -> ShownProject {
        guard project.problems.isEmpty else { throw ComponentFailure(project.problems) }
        return ShownProject(project, links: links)
    }

    /// Whether a call that names a path would find a file there.
    func hasFile(_ path: String, for call: ComponentCall) -> Bool {
        candidates(for: path, in: OutputPath.folder(of: call.pagePath)).contains { Files.kind(of: $0) == .file }
    }

    /// Tells a finding that does not keep the component from answering. An error fails the build.
    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reads the file that a call names: beside the page, in the content folder or in the project's folder, whichever has it first.
    ///
    /// A path that starts with a slash is not looked for beside the page. None may lead out of the project.
    package mutating func read(_ path: String, for call: ComponentCall) throws(ComponentFailure) -> SourceFile {
        let candidates = candidates(for: path, in: OutputPath.folder(of: call.pagePath))
        guard !candidates.isEmpty else { throw call.failure("\(quoted(path)) leads out of the project") }
        guard let name = candidates.first(where: { Files.kind(of: $0) == .file }) else {
            throw call.failure(
                "there is no file \(quoted(path))",
                notes: ["it is looked for beside the page, in the content folder and in the project's folder"])
        }
        filesRead.append(name)
        do {
            return SourceFile(name: name, bytes: try Files.read(name))
        } catch {
            throw call.failure("cannot read \(quoted(path)): \(error.reason)")
        }
    }

    private func candidates(for path: String, in pageFolder: String) -> [String] {
        let beside = path.hasPrefix("/") ? nil : Self.target(of: path, from: pageFolder).map { (contentDirectory, $0) }
        let inside = Self.target(of: path, from: "").map { [(contentDirectory, $0), (projectDirectory, $0)] } ?? []
        return ((beside.map { [$0] } ?? []) + inside).map { $0 == "." ? $1 : $0 + "/" + $1 }
    }

    /// The path from a folder without `.` and `..`; nil where it leads above where the folder starts.
    private static func target(of path: String, from folder: String) -> String? {
        var names = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                names.append(part)
            } else if names.popLast() == nil {
                return nil
            }
        }
        return path.utf8.contains(0) ? nil : names.joined(separator: "/")
    }
}
