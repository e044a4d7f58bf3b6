package import KeyModel
internal import Platform
package import SourceText

/// What a component may ask for while it answers a call.
package struct ComponentContext: Sendable {
    package let catalog: Catalog

    private let contentDirectory: String
    private let projectDirectory: String

    /// The files that were read, by the paths they were read under: the page changes when they do.
    package private(set) var filesRead: [String] = []

    package private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - contentDirectory: the content folder, without a final slash.
    ///   - projectDirectory: the folder that the content folder is in; what a component reads is inside one of the two.
    package init(catalog: Catalog, contentDirectory: String, projectDirectory: String) {
        self.catalog = catalog
        self.contentDirectory = contentDirectory
        self.projectDirectory = projectDirectory
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
