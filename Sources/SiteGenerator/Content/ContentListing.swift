package import Platform
package import SourceText

/// The files of a content folder, by their paths relative to it, each list in byte order.
package struct ContentListing: Sendable, Equatable {
    /// Markdown files: `guide/index.md`.
    package private(set) var pages: [String] = []

    /// Every other file; copied as it is.
    package private(set) var assets: [String] = []

    package private(set) var diagnostics: [Diagnostic] = []

    /// How deep folders may be nested: far beyond what people write, and an end to what a file system may make up.
    package static let depthLimit = 64

    /// Walks a folder. Hidden files are skipped, and links to folders, which could lead in circles, are told.
    ///
    /// A folder inside that cannot be listed is a diagnostic; `FileError` is thrown for the content folder itself.
    package init(of directory: String) throws(FileError) {
        let entries = try Files.entries(of: directory)
        add(entries, in: directory, prefix: "", depth: 1)
        pages.sort(by: precedesInByteOrder)
        assets.sort(by: precedesInByteOrder)
    }

    private mutating func add(_ entries: [DirectoryEntry], in directory: String, prefix: String, depth: Int) {
        for entry in entries where !entry.isHidden {
            let path = prefix + entry.name
            switch entry.kind {
            case .file where entry.name.hasSuffix(".md"): pages.append(path)
            case .file: assets.append(path)
            case .directory: addFolder(entry, at: path, in: directory, depth: depth)
            case .other: tell(.fileUnreadable(reason: "it is neither a file nor a folder"), at: directory + "/" + path)
            }
        }
    }

    private mutating func addFolder(_ entry: DirectoryEntry, at path: String, in directory: String, depth: Int) {
        let name = directory + "/" + path
        guard !entry.isSymbolicLink else { return tell(.folderLinkIgnored, at: name) }
        guard depth < Self.depthLimit else { return tell(.folderTooDeep(limit: Self.depthLimit), at: name) }
        do {
            add(try Files.entries(of: name), in: directory, prefix: path + "/", depth: depth + 1)
        } catch {
            tell(.fileUnreadable(reason: error.reason), at: name)
        }
    }

    private mutating func tell(_ problem: SiteProblem, at name: String) {
        diagnostics.append(Diagnostic(problem, inFileNamed: name))
    }
}
