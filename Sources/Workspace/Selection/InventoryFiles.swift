package import KeyValidator
internal import Platform

/// Where a project's inventories are, and its catalog, as paths from the working directory: what keybook.yaml names beside the specs.
package struct InventoryFiles: Sendable, Hashable {
    package let groups: String?
    package let resources: String?

    /// Nil for the standard catalog, which is in no file.
    package let catalog: String?

    package init(groups: String? = nil, resources: String? = nil, catalog: String? = nil) {
        self.groups = groups
        self.resources = resources
        self.catalog = catalog
    }

    /// What is given on the command line wins over keybook.yaml.
    package init(
        _ configuration: Configuration, groups: String? = nil, resources: String? = nil, catalog: String? = nil
    ) {
        self.init(
            groups: groups ?? configuration.groups.map(configuration.resolve),
            resources: resources ?? configuration.resources.map(configuration.resolve),
            catalog: catalog ?? configuration.catalog.map(configuration.resolve))
    }

    /// All of them.
    package var paths: [String] { [catalog, groups, resources].compactMap(\.self) }

    /// The inventories, in the order in which they are read and reported.
    package var listed: [(kind: SpecFileKind, path: String)] {
        [(.groups, groups), (.resources, resources)].compactMap { kind, path in path.map { (kind, $0) } }
    }

    /// Whether `path` is one of them, however it is written.
    func contain(_ path: String) -> Bool {
        (groups.map { NamedFile($0).is(path) } ?? false) || (resources.map { NamedFile($0).is(path) } ?? false)
            || (catalog.map { NamedFile($0).is(path) } ?? false)
    }
}

/// A file that is told from others however its path is written.
struct NamedFile: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    func `is`(_ other: String) -> Bool {
        // Files of other names are other files; nearly every spec is done with after this look.
        path == other || path.fileName == other.fileName && Files.isSame(path, other)
    }
}

extension String {
    fileprivate var fileName: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
