internal import Platform

/// A file that is told from others however its path is written.
struct NamedFile: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    func `is`(_ other: String) -> Bool {
        // Files of other names are other files; nearly every spec is done with after this look.
        path == other || path.fileName == other.fileName && Files.isSame(path, other)
    }
}

/// Several of them, to be found by the name that the path ends with.
struct NamedFiles: Sendable {
    private let files: [Substring: [NamedFile]]

    init(_ paths: [String]) { files = Dictionary(grouping: paths.map(NamedFile.init), by: \.path.fileName) }

    /// Whether `path` is one of them.
    func contain(_ path: String) -> Bool {
        !files.isEmpty && files[path.fileName]?.contains { $0.is(path) } ?? false
    }
}

extension String {
    fileprivate var fileName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
