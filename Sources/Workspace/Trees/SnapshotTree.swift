package import Platform

/// The files of a revision, in memory, where each path begins with the revision's name: `HEAD~1:keys/ci.yaml`. Paths that do not
/// are of the disk.
package struct SnapshotTree: FileTree {
    /// What its paths begin with: `HEAD~1:`.
    package let prefix: String

    /// The regular files by their paths without the prefix.
    private var files: [String: File] = [:]

    /// Where symbolic links lead, by their paths.
    private let links: [String: String]

    /// The entries of each folder, whose path has no final `/`; the outermost is empty.
    private var folders: [String: [DirectoryEntry]] = [:]

    private struct File: Sendable {
        var bytes: [UInt8]?
    }

    /// - Parameters:
    ///   - name: of the revision, as the user wrote it.
    ///   - paths: of the regular files, from the outermost folder, without `.` and `..`.
    ///   - links: where symbolic links lead, by such paths of theirs. Out of the revision none is followed.
    package init(name: String, paths: some Sequence<String>, links: [String: String] = [:]) {
        prefix = name + ":"
        self.links = links
        folders[""] = []
        for path in paths where files.updateValue(File(), forKey: path) == nil { addEntry(path, .file, isLink: false) }
        // A link may lead to what only other links' folders make a folder, so their entries are known only in the end.
        for path in links.keys { addEntry(path, .other, isLink: true) }
        folders = folders.reduce(into: [:]) { folders, folder in
            folders[folder.key] = folder.value.map { $0.isSymbolicLink ? followed($0, in: folder.key) : $0 }
                .sorted { precedesInByteOrder($0.name, $1.name) }
        }
    }

    private func followed(_ link: DirectoryEntry, in folder: String) -> DirectoryEntry {
        let path = prefix + (folder.isEmpty ? "" : folder + "/") + link.name
        return DirectoryEntry(name: link.name, kind: kind(of: path) ?? .other, isSymbolicLink: true)
    }

    /// Adds a path to its folder, and its folders to theirs.
    private mutating func addEntry(_ path: String, _ kind: FileKind, isLink: Bool) {
        var (path, kind, isLink) = (path, kind, isLink)
        while true {
            let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
            let folder = slash.map { String(path[..<$0]) } ?? ""
            let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
            let isNew = folders[folder] == nil
            folders[folder, default: []].append(DirectoryEntry(name: name, kind: kind, isSymbolicLink: isLink))
            guard isNew, !folder.isEmpty else { return }
            (path, kind, isLink) = (folder, .directory, false)
        }
    }

    /// Takes the bytes of a file that it has.
    package mutating func fill(_ path: String, with bytes: [UInt8]) { files[path]?.bytes = bytes }

    /// The path of one of its files without the prefix, `.`, `..` and links; nil where it has no such file.
    package func file(at path: String) -> String? { inner(path).flatMap { files[$0] == nil ? nil : $0 } }

    package func kind(of path: String) -> FileKind? {
        guard path.hasPrefix(prefix) else { return DiskTree.disk.kind(of: path) }
        guard let inner = inner(path) else { return nil }
        return files[inner] != nil ? .file : folders[inner] != nil ? .directory : nil
    }

    package func entries(of folder: String) throws(FileError) -> [DirectoryEntry] {
        guard folder.hasPrefix(prefix) else { return try DiskTree.disk.entries(of: folder) }
        guard let entries = inner(folder).flatMap({ folders[$0] }) else {
            throw FileError(verb: "list the folder", path: folder, reason: "no such folder")
        }
        return entries
    }

    package func prefix(ofFolder folder: String) -> String {
        guard folder.hasPrefix(prefix) else { return DiskTree.disk.prefix(ofFolder: folder) }
        var folder = folder
        while folder.hasSuffix("/") { folder.removeLast() }
        return folder.utf8.count <= prefix.utf8.count ? prefix : folder + "/"
    }

    package func read(_ path: String, byteLimit: Int) throws(FileError) -> [UInt8] {
        guard path.hasPrefix(prefix) else { return try DiskTree.disk.read(path, byteLimit: byteLimit) }
        guard let bytes = bytes(of: path) else { throw FileError(verb: "read", path: path, reason: "no such file") }
        return bytes.count > byteLimit ? Array(bytes[..<byteLimit]) : bytes
    }

    /// The bytes of one of its files; nil where it has none.
    func bytes(of path: String) -> [UInt8]? { inner(path).flatMap { files[$0]?.bytes } }

    package func isSame(_ a: String, _ b: String) -> Bool {
        guard a.hasPrefix(prefix), b.hasPrefix(prefix) else { return a == b || DiskTree.disk.isSame(a, b) }
        return inner(a) != nil && inner(a) == inner(b)
    }

    /// A path from the outermost folder, without `.`, `..` and links; nil where it leads out of it, or in a circle.
    private func inner(_ path: String) -> String? {
        guard path.hasPrefix(prefix) else { return nil }
        let rest = path.dropFirst(prefix.count)
        // Nearly every path is as a walk has made it.
        if links.isEmpty, !rest.contains("./"), !rest.hasSuffix("/"), !rest.hasSuffix("."), !rest.contains("//") {
            return String(rest)
        }
        var ahead = Array(rest.split(separator: "/").reversed())
        var path: [Substring] = []
        var linksFollowed = 0
        while let part = ahead.popLast() {
            switch part {
            case ".": continue
            case "..": if path.popLast() == nil { return nil }
            default: path.append(part)
            }
            guard !links.isEmpty, let target = links[path.joined(separator: "/")] else { continue }
            linksFollowed += 1
            guard !target.hasPrefix("/"), linksFollowed <= Self.linkLimit else { return nil }
            path.removeLast()
            ahead += target.split(separator: "/").reversed()
        }
        return path.joined(separator: "/")
    }

    /// As many links as Linux follows for one path.
    private static let linkLimit = 40
}
