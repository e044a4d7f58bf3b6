#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// An entry of a folder.
package struct DirectoryEntry: Sendable, Hashable {
    package let name: String
    package let kind: FileKind

    /// Whether it is a symbolic link; `kind` is then what it leads to, and `.other` where that does not exist.
    package let isSymbolicLink: Bool

    package var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
}

extension Files {
    /// The entries of a folder in byte order of their names, without `.` and `..`.
    package static func entries(of directory: String) throws(FileError) -> [DirectoryEntry] {
        guard let stream = opendir(directory) else { throw FileError(verb: "list the folder", path: directory) }
        defer { closedir(stream) }
        var entries: [DirectoryEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            entries.append(self.entry(named: name, in: directory, type: Int32(entry.pointee.d_type)))
        }
        return entries.sorted { precedesInByteOrder($0.name, $1.name) }
    }

    private static func entry(named name: String, in directory: String, type: Int32) -> DirectoryEntry {
        switch type {
        case Int32(DT_REG): return DirectoryEntry(name: name, kind: .file, isSymbolicLink: false)
        case Int32(DT_DIR): return DirectoryEntry(name: name, kind: .directory, isSymbolicLink: false)
        case Int32(DT_LNK), Int32(DT_UNKNOWN):
            let path = directory + "/" + name
            var status = stat()
            let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
            return DirectoryEntry(name: name, kind: kind(of: path) ?? .other, isSymbolicLink: isLink)
        default: return DirectoryEntry(name: name, kind: .other, isSymbolicLink: false)
        }
    }
}
