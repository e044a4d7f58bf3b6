package import KeyValidator

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
    package init(_ configuration: Configuration, given: InventoryFiles = InventoryFiles()) {
        self.init(
            groups: given.groups ?? configuration.groups.map(configuration.resolve),
            resources: given.resources ?? configuration.resources.map(configuration.resolve),
            catalog: given.catalog ?? configuration.catalog.map(configuration.resolve))
    }

    /// All of them.
    package var paths: [String] { [catalog, groups, resources].compactMap(\.self) }

    /// The inventories, in the order in which they are read and reported.
    package var listed: [(kind: SpecFileKind, path: String)] {
        [(.groups, groups), (.resources, resources)].compactMap { kind, path in path.map { (kind, $0) } }
    }

    /// Whether `path` is one of them, however it is written.
    func contain(_ path: String, in tree: any FileTree) -> Bool {
        func isSame(_ file: String?) -> Bool { file.map { tree.isSame($0, path) } ?? false }
        return isSame(groups) || isSame(resources) || isSame(catalog)
    }
}
