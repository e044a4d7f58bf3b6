package import KeyModel
internal import Platform
package import SourceText

/// What a component may ask for while it answers a call.
package struct ComponentContext: Sendable {
    package let catalog: Catalog

    private let contentDirectory: String

    /// The files that were read, relative to the content folder: the page changes when they do.
    package private(set) var filesRead: [String] = []

    package private(set) var diagnostics: [Diagnostic] = []

    package init(catalog: Catalog, contentDirectory: String) {
        self.catalog = catalog
        self.contentDirectory = contentDirectory
    }

    /// Tells a finding that does not keep the component from answering. An error fails the build.
    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reads a file of the content folder. A path that starts with a slash is relative to that folder, any other one to the
    /// page's; neither may lead out of it.
    package mutating func read(_ path: String, for call: ComponentCall) throws(ComponentFailure) -> SourceFile {
        guard let target = target(of: path, from: OutputPath.folder(of: call.pagePath)) else {
            throw call.failure("`\(path)` leads out of the content folder")
        }
        filesRead.append(target)
        let name = contentDirectory + "/" + target
        do {
            return SourceFile(name: name, bytes: try Files.read(name))
        } catch {
            throw call.failure("cannot read `\(path)`: \(error.reason)")
        }
    }

    /// The path relative to the content folder, without `.` and `..`.
    private func target(of path: String, from folder: String) -> String? {
        var names = path.hasPrefix("/") ? [] : folder.split(separator: "/")
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
