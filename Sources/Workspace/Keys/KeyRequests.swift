package import Platform

/// The files that keys are wanted from, and which of a file's keys, before any is read.
package struct KeyRequests: Sendable {
    /// In the order of the arguments; within a folder in byte order of the paths.
    package private(set) var files: [Request] = []

    /// Paths that are missing or cannot be listed.
    package private(set) var failures: [FileError] = []

    package struct Request: Sendable {
        package let source: SpecSource

        /// Which key of the file; nil for all.
        let selector: KeySelector?
    }

    /// None.
    init() {}

    /// - Parameters:
    ///   - arguments: files, folders, `-`, and addresses of single keys; without any, what `configuration` names.
    ///   - tree: where they are looked for.
    package init(
        _ arguments: [String], configuration: Configuration, inventories: InventoryFiles = InventoryFiles(),
        in tree: any FileTree = .disk
    ) {
        func add(_ selection: SpecSelection) {
            files += selection.sources.map { Request(source: $0, selector: nil) }
            failures += selection.failures
        }
        if arguments.isEmpty {
            add(SpecSelection(arguments: [], configuration: configuration, inventories: inventories, in: tree))
        }
        for argument in arguments {
            let address = KeyAddress(argument) { tree.kind(of: $0) != nil }
            if let selector = address.selector {
                files.append(Request(source: address.source, selector: selector))
            } else {
                add(SpecSelection(arguments: [argument], configuration: configuration, inventories: inventories, in: tree))
            }
        }
    }
}
