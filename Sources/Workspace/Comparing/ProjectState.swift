package import KeyModel
internal import KeyValidator
internal import Platform
package import SourceText

/// One side of a comparison: the keys, and what they live in.
package struct ProjectState: Sendable {
    package let keys: [LocatedKey]
    package let world: AccessWorld

    /// Why other keys are missing.
    package let problems: [KeyAddressError]

    /// Inventories that could not be read, in words, and those that leave open what they say: nothing can be compared then.
    package let failures: [String]
    package let unclear: [FileReport]

    package let isAnyFileFound: Bool
    let collection: KeyCollection
    let files: ProjectFiles
    private let tree: any FileTree

    /// - Parameter other: the other side, where that has been read: what is the same file in both is read once.
    package init(_ files: ProjectFiles, in tree: any FileTree, reusing other: ProjectState? = nil) {
        do throws(CatalogError) {
            let own = try ProjectCatalog(files.inventories.catalog, in: tree).catalog
            // Of two equal ones the same object: what goes by it can be told to be the same at once.
            let known = other.flatMap { $0.world.catalog == own ? $0.world.catalog : nil }
            self.init(files, in: tree, catalog: known ?? own, reusing: other)
        } catch {
            self.init(files, in: tree, without: error)
        }
    }

    private init(_ files: ProjectFiles, in tree: any FileTree, catalog: Catalog, reusing other: ProjectState?) {
        let project = ProjectWorld(files.inventories, in: tree, catalog: catalog)
        world = project.world
        failures = project.failures.map(\.description)
        unclear = project.unclear
        let root = files.root
        let known = other.map { $0.snapshotFiles(with: catalog) } ?? [:]
        let (oldTree, newTree) = (other?.tree as? SnapshotTree, tree as? SnapshotTree)
        collection = KeyCollection(files.requests, in: tree, catalog: catalog) { source in
            guard let path = source.path, let oldTree, let newTree, let file = known[path.dropping(root)],
                oldTree.bytes(of: file.path) == newTree.bytes(of: path)
            else { return nil }
            return file.keys.moved(to: path)
        }
        keys = collection.keys
        problems = collection.problems
        isAnyFileFound = collection.isAnyFileFound
        self.files = files
        self.tree = tree
    }

    /// Without a catalog nothing can be said of any key.
    private init(_ files: ProjectFiles, in tree: any FileTree, without error: CatalogError) {
        (world, keys, problems) = (AccessWorld(catalog: .standard, inventory: .empty), [], [])
        switch error {
        case .unreadable(let error): (failures, unclear) = ([error.description], [])
        case .invalid(let report): (failures, unclear) = ([], [report])
        }
        collection = KeyCollection(KeyRequests(), in: tree, catalog: .standard)
        isAnyFileFound = collection.isAnyFileFound
        self.files = files
        self.tree = tree
    }

    /// The files that it has read whole out of a revision, by their paths in the project.
    private func snapshotFiles(with catalog: Catalog) -> [String: (path: String, keys: KeyFile)] {
        guard tree is SnapshotTree, world.catalog === catalog else { return [:] }
        var known: [String: (path: String, keys: KeyFile)] = [:]
        for (request, file) in zip(files.requests.files, collection.files) where request.selector == nil {
            if let path = request.source.path { known[path.dropping(files.root)] = (path, file) }
        }
        return known
    }

    /// What may hide keys here, so that a key of the other side may be one of them.
    var doubts: Doubts {
        var doubts = Doubts()
        for (request, file) in zip(files.requests.files, collection.files) where file.problem != nil {
            doubts.paths.append(request.source.name.dropping(files.root))
            doubts.names.formUnion(file.missingNames)
        }
        for failure in files.requests.failures { doubts.paths.append(failure.path.dropping(files.root)) }
        return doubts
    }

    /// The path of a key's file in the project, as the other side would have it.
    func path(of key: LocatedKey) -> String { key.file.dropping(files.root) }
}

/// Where keys may be that could not be made out.
struct Doubts: Sendable {
    /// Files and folders, as paths in the project; an empty one is all there is.
    var paths: [String] = []
    var names: Set<String> = []

    func concern(name: String, path: String) -> Bool {
        names.contains(name) || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }
}

extension String {
    /// Without this beginning, if it has it.
    fileprivate func dropping(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
