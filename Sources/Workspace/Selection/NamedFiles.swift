/// Files that are told from others however their paths are written, to be found by the name that a path ends with.
struct NamedFiles: Sendable {
    private let paths: [Substring: [String]]

    init(_ paths: [String]) { self.paths = Dictionary(grouping: paths, by: \.fileName) }

    /// Whether `path` is one of them.
    func contain(_ path: String, in tree: any FileTree) -> Bool {
        !paths.isEmpty && paths[path.fileName]?.contains { tree.isSame($0, path) } ?? false
    }
}

extension String {
    fileprivate var fileName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
