internal import KeyValidator

/// Where a project's inventories are, as paths from the working directory.
package struct InventoryFiles: Sendable, Hashable {
    package let groups: String?
    package let resources: String?

    package init(groups: String? = nil, resources: String? = nil) {
        self.groups = groups
        self.resources = resources
    }

    /// What is given on the command line wins over keybook.yaml.
    package init(_ configuration: Configuration, groups: String? = nil, resources: String? = nil) {
        self.init(
            groups: groups ?? configuration.groups.map(configuration.resolve),
            resources: resources ?? configuration.resources.map(configuration.resolve))
    }

    /// In the order in which they are read and reported.
    var listed: [(kind: SpecFileKind, path: String)] {
        [(.groups, groups), (.resources, resources)].compactMap { kind, path in path.map { (kind, $0) } }
    }

    /// Whether `path` is one of them, however it is written.
    func contain(_ path: String, in tree: any FileTree) -> Bool {
        (groups.map { tree.isSame($0, path) } ?? false) || (resources.map { tree.isSame($0, path) } ?? false)
    }
}
