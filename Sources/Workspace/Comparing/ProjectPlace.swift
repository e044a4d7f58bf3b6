internal import Platform

/// Which keys of a tree one side of a comparison means.
package enum ProjectPlace: Sendable, Hashable {
    /// What the project's keybook.yaml names.
    case project

    /// A file, a folder, a key of a file, or `-`.
    case path(String)

    /// None: what is meant does not exist there.
    case nothing

    /// Where a folder would have a keybook.yaml of its own.
    package func configurationPath(in tree: any FileTree) -> String? {
        guard case .path(let path) = self, tree.kind(of: path) == .directory else { return nil }
        return tree.prefix(ofFolder: path) + Configuration.fileName
    }
}

extension Configuration {
    /// What the file at `path` says; where a tree does not have it, what stands for it.
    ///
    /// - Parameters:
    ///   - root: of its paths, as a prefix of paths.
    ///   - substitute: the configuration of the same project elsewhere.
    package static func read(
        _ path: String, in tree: any FileTree, root: String, orElse substitute: Configuration
    ) throws(ConfigurationError) -> Configuration {
        guard tree.kind(of: path) == .file else { return substitute.moved(to: root) { tree.kind(of: $0) == .file } }
        return try read(path, in: tree, root: root)
    }
}
