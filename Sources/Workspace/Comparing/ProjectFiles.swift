internal import Platform

/// The files of one side of a comparison, before they are read.
package struct ProjectFiles: Sendable {
    package let inventories: InventoryFiles
    package let requests: KeyRequests

    /// What its paths begin with and the other side's do not.
    let root: String

    /// - Parameters:
    ///   - project: the project's configuration in this tree. A folder that has a keybook.yaml of its own goes by that.
    ///   - given: inventories and a catalog that are given for both sides, as paths on the disk; they win over any configuration.
    package init(
        _ place: ProjectPlace, in tree: any FileTree, project: Configuration, given: InventoryFiles = InventoryFiles()
    ) throws(ConfigurationError) {
        var configuration = project
        var arguments: [String] = []
        switch place {
        case .project, .nothing: root = project.root
        case .path(let path):
            let isFolder = tree.kind(of: path) == .directory
            root = isFolder ? tree.prefix(ofFolder: path) : KeyAddress(path) { tree.kind(of: $0) != nil }.source.name
            let own = place.configurationPath(in: tree).flatMap { tree.kind(of: $0) == .file ? $0 : nil }
            if let own { configuration = try .read(own, in: tree, root: root) }
            // In a folder that names no keys, everything may be one.
            if own == nil || configuration.keys.isEmpty { arguments = [path] }
        }
        inventories = InventoryFiles(configuration, given: given)
        requests =
            place == .nothing
            ? KeyRequests() : KeyRequests(arguments, configuration: configuration, inventories: inventories, in: tree)
    }

    /// Every file that will be read.
    package var paths: [String] {
        requests.files.compactMap(\.source.path) + inventories.paths
    }
}
