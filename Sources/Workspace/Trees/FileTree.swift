package import Platform

/// Files and folders by path, wherever they are kept.
package protocol FileTree: Sendable {
    /// What stands at the path; nil where there is nothing.
    func kind(of path: String) -> FileKind?

    /// The entries of a folder in byte order of their names. The empty path is the working directory.
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry]

    /// What the paths of what is in a folder begin with: empty for the working directory, else nearly always with a final `/`.
    func prefix(ofFolder folder: String) -> String

    /// The bytes of a file, at most `byteLimit` of them.
    func read(_ path: String, byteLimit: Int) throws(FileError) -> [UInt8]

    /// Whether two paths, however written, lead to the same file.
    func isSame(_ a: String, _ b: String) -> Bool
}

/// What is on the disk now.
package struct DiskTree: FileTree {
    package init() {}

    package func kind(of path: String) -> FileKind? { Files.kind(of: path) }

    package func entries(of folder: String) throws(FileError) -> [DirectoryEntry] {
        try Files.entries(of: folder.isEmpty ? "." : folder)
    }

    package func prefix(ofFolder folder: String) -> String {
        var prefix = folder
        while prefix.hasSuffix("/"), prefix != "/" { prefix.removeLast() }
        while prefix.hasPrefix("./") { prefix = String(prefix.drop { $0 == "." }.drop { $0 == "/" }) }
        if prefix == "." { return "" }
        return prefix.hasSuffix("/") ? prefix : prefix + "/"
    }

    package func read(_ path: String, byteLimit: Int) throws(FileError) -> [UInt8] {
        try Files.read(path, byteLimit: byteLimit)
    }

    package func isSame(_ a: String, _ b: String) -> Bool {
        // Files of other names are other files; nearly every spec is done with after this look.
        a == b || a.fileName == b.fileName && Files.isSame(a, b)
    }
}

extension FileTree where Self == DiskTree {
    package static var disk: DiskTree { DiskTree() }
}

extension String {
    fileprivate var fileName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
