package import KeyModel
internal import KeyValidator
internal import Platform
internal import SourceText

/// The keys that a command is asked about.
package struct KeyCollection: Sendable {
    /// In the order of the requests.
    package private(set) var keys: [LocatedKey] = []

    /// Why others are missing. They hide none of the rest.
    package private(set) var problems: [KeyAddressError] = []

    /// Whether there was any file to look into.
    package let isAnyFileFound: Bool

    /// The files, in the order of the requests.
    let files: [KeyFile]

    /// - Parameter arguments: files, folders, `-`, and addresses of single keys; without any, what `configuration` names.
    package init(
        _ arguments: [String], configuration: Configuration, inventories: InventoryFiles = InventoryFiles(), catalog: Catalog
    ) {
        self.init(KeyRequests(arguments, configuration: configuration, inventories: inventories), catalog: catalog)
    }

    /// - Parameter known: gives the keys of a file that has been read already, elsewhere.
    init(
        _ requests: KeyRequests, in tree: any FileTree = .disk, catalog: Catalog,
        known: @Sendable (SpecSource) -> KeyFile? = { _ in nil }
    ) {
        let checker = SpecChecker(context: CheckContext(catalog: catalog), rules: .standard)
        let wanted = requests.files
        isAnyFileFound = !wanted.isEmpty || !requests.failures.isEmpty
        problems = requests.failures.map(KeyAddressError.unreadable)
        files = concurrentMap(count: wanted.count) { index in
            let request = wanted[index]
            if request.selector == nil, let file = known(request.source) { return file }
            return KeyFile.read(request.source, only: request.selector, in: tree, checker: checker)
        }
        for file in files {
            keys += file.keys
            if let problem = file.problem { problems.append(problem) }
        }
    }
}
