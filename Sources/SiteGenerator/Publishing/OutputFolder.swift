internal import Platform

/// The paths that publishing a site to a folder concerns, and whether it may be done.
struct OutputFolder: Sendable {
    /// What shows that keybook made a folder.
    static let marker = ".keybook"
    static let markerText = "keybook writes this folder and replaces it as a whole with each build.\n"

    /// As messages name it.
    let name: String

    /// The folder itself, without symbolic links in the way to it.
    let path: String

    /// Beside it, so that both are on one file system. It holds `staged` and is what is locked.
    let staging: String

    /// The new site while it is written, and the old one while it is removed.
    var staged: String { staging + "/site" }

    /// The old site, where the file system cannot exchange two folders in one step.
    var displaced: String { staging + "/old" }

    init(_ output: String, sources: [String]) throws(PublishingError) {
        name = output
        path = Files.canonicalPath(output)
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        staging = path[...slash] + "._" + path[path.index(after: slash)...] + ".staging"
        for source in sources {
            let sourcePath = Files.canonicalPath(source)
            if path == "/" || sourcePath == path || sourcePath.hasPrefix(path + "/") {
                throw .containsSource(output: output, source: source)
            }
            if path.hasPrefix(sourcePath + "/") { throw .insideSource(output: output, source: source) }
        }
    }

    /// Throws where the folder is something that must not be replaced.
    func checkOwnership() throws(PublishingError) {
        switch Files.kind(of: path) {
        case nil: return
        case .file, .other: throw .notAFolder(name)
        case .directory: break
        }
        let entries: [DirectoryEntry]
        do { entries = try Files.entries(of: path) } catch { throw .system(error) }
        guard entries.isEmpty || entries.contains(where: { $0.name == Self.marker }) else { throw .folderNotOurs(name) }
    }

    /// Makes the folder that the new site is written to.
    func makeStaged() throws(PublishingError) {
        do {
            try Files.makeDirectory(staged)
            try Files.create(staged + "/" + Self.marker, with: Array(Self.markerText.utf8))
        } catch {
            throw .system(error)
        }
    }
}
