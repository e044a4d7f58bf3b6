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

    package init(name: String, kind: FileKind, isSymbolicLink: Bool) {
        self.name = name
        self.kind = kind
        self.isSymbolicLink = isSymbolicLink
    }

    package var isHidden: Bool { name.utf8.first == UInt8(ascii: ".") }
}

extension Files {
    /// The entries of a folder in byte order of their names, without `.` and `..`.
    package static func entries(of directory: String) throws(FileError) -> [DirectoryEntry] {
        guard let stream = opendir(directory) else { throw FileError(verb: "list the folder", path: directory) }
        defer { closedir(stream) }
        var names = NameList()
        while let entry = readdir(stream) {
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { name in
                    names.append(UnsafeBufferPointer(start: name, count: strlen(name)), type: Int32(entry.pointee.d_type))
                }
            }
        }
        return names.sorted { name, type in entry(named: name, in: directory, type: type) }
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

/// The names in a folder, sorted before each becomes a `String`: there may be many thousands.
private struct NameList {
    /// End to end.
    private var bytes: [UInt8] = []
    private var names: [Name] = []

    private struct Name {
        let range: Range<Int>
        let type: Int32
    }

    mutating func append(_ name: UnsafeBufferPointer<UInt8>, type: Int32) {
        let dot = UInt8(ascii: ".")
        if name.count <= 2, name.allSatisfy({ $0 == dot }) { return }
        let start = bytes.count
        bytes.append(contentsOf: name)
        names.append(Name(range: start..<bytes.count, type: type))
    }

    /// The names in byte order, as `make` makes something of each and its type.
    func sorted<Entry>(_ make: (String, Int32) -> Entry) -> [Entry] {
        bytes.withUnsafeBufferPointer { bytes in
            names.sorted { precedesInByteOrder(.init(rebasing: bytes[$0.range]), .init(rebasing: bytes[$1.range])) }
                .map { make(String(decoding: bytes[$0.range], as: UTF8.self), $0.type) }
        }
    }
}
