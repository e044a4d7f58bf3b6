package import KeyModel
internal import KeyValidator
internal import Platform

/// The keys that a command is asked about.
package struct KeyCollection: Sendable {
    /// In the order of the arguments; within a folder in byte order of the paths.
    package private(set) var keys: [LocatedKey] = []

    /// Why others are missing. They hide none of the rest.
    package private(set) var problems: [KeyAddressError] = []

    /// Whether there was any file to look into.
    package private(set) var isAnyFileFound = false

    /// - Parameter arguments: files, folders, `-`, and addresses of single keys; without any, what `configuration` names.
    package init(
        _ arguments: [String], configuration: Configuration, inventories: InventoryFiles = InventoryFiles(), catalog: Catalog
    ) {
        var wanted: [(source: SpecSource, selector: KeySelector?)] = []
        var failures: [FileError] = []
        func add(_ selection: SpecSelection) {
            wanted += selection.sources.map { ($0, nil) }
            failures += selection.failures
        }
        if arguments.isEmpty { add(SpecSelection(arguments: [], configuration: configuration, inventories: inventories)) }
        for argument in arguments {
            let address = KeyAddress(argument)
            if let selector = address.selector {
                wanted.append((address.source, selector))
            } else {
                add(SpecSelection(arguments: [argument], configuration: configuration, inventories: inventories))
            }
        }
        let checker = SpecChecker(context: CheckContext(catalog: catalog), rules: .standard)
        let requests = wanted
        isAnyFileFound = !requests.isEmpty || !failures.isEmpty
        problems = failures.map(KeyAddressError.unreadable)
        let files = concurrentMap(count: requests.count) { index in
            KeyFile.read(requests[index].source, only: requests[index].selector, checker: checker)
        }
        for file in files {
            keys += file.keys
            if let problem = file.problem { problems.append(problem) }
        }
    }
}
