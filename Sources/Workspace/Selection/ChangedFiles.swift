internal import Platform

/// The files that a run is limited to.
package struct ChangedFiles: Sendable {
    /// Absolute paths without `.`, `..` and links.
    private let paths: Set<String>

    package init(_ paths: Set<String>) { self.paths = paths }

    /// What comes in through standard input is always new.
    package func contain(_ source: SpecSource) -> Bool { source.path.map(contain(path:)) ?? true }

    package func contain(path: String) -> Bool { Files.realPath(of: path).map(paths.contains) ?? false }
}
