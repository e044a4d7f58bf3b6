package import Platform

/// Which files a run of the check reads, in which order, and what kept it from others.
package struct SpecSelection: Sendable {
    package private(set) var sources: [SpecSource] = []

    /// Paths that are missing or cannot be listed. They make the run fail, but hide no other file's results.
    package private(set) var failures: [FileError] = []

    /// Whether an inventory is among the arguments: it is checked as what it is, and is no spec.
    package private(set) var namesInventory = false

    private let inventories: InventoryFiles
    private let otherFiles: NamedFiles
    private let tree: any FileTree

    /// What is there already; nil where nothing can come twice, since there is one argument or pattern.
    private var seen: Set<String>?

    /// - Parameters:
    ///   - arguments: files, folders and `-`, as given; without any, what `configuration` names.
    ///   - inventories: files that hold no keys.
    ///   - tree: where the arguments, and what the configuration names, are looked for.
    ///   - otherFiles: paths of what the run reads or writes besides: a baseline, a report. They are no specs that a folder holds,
    ///     nor are the expectation files that `configuration` names.
    package init(
        arguments: [String], configuration: Configuration, inventories: InventoryFiles = InventoryFiles(),
        in tree: any FileTree = .disk, otherFiles: [String] = []
    ) {
        self.inventories = inventories
        // Where a glob cannot be followed, the run of the tests says so.
        self.otherFiles = NamedFiles(
            otherFiles + TestSelection([], configuration: configuration, in: tree).sources.compactMap(\.path))
        self.tree = tree
        seen = max(arguments.count, arguments.isEmpty ? configuration.keys.count : 0) > 1 ? [] : nil
        if arguments.isEmpty {
            for pattern in configuration.keys { addGlob(pattern, root: configuration.root) }
        }
        for argument in arguments { add(argument, configuration) }
    }

    private mutating func add(_ argument: String, _ configuration: Configuration) {
        if argument == "-" {
            if isNew("-") { sources.append(.standardInput) }
            return
        }
        switch tree.kind(of: argument) {
        case nil: failures.append(FileError(verb: "read", path: argument, reason: "no such file or folder"))
        case .directory: walk(prefix: tree.prefix(ofFolder: argument))
        case .file, .other:
            if inventories.contain(argument, in: tree) {
                namesInventory = true
            } else if isNew(argument) {
                sources.append(.file(argument))
            }
        }
    }

    private mutating func addGlob(_ pattern: String, root: String) {
        var failures: [FileError] = []
        for path in Glob(pattern).files(under: root, in: tree, failed: { failures.append($0) }) {
            addFoundFile(path, isRegular: true)
        }
        self.failures += failures
    }

    /// Takes the spec files of a folder and of those below it, in byte order of their paths.
    ///
    /// - Parameter prefix: of the paths of what is in the folder.
    private mutating func walk(prefix: String) {
        var entries: [DirectoryEntry] = []
        do throws(FileError) {
            entries = try tree.entries(of: prefix)
        } catch {
            failures.append(error)
        }
        // A folder's paths go on with `/`, so `a-b.yaml` comes before what is in `a`.
        if entries.contains(where: { $0.kind == .directory }) {
            entries.sort { precedesInByteOrder($0.pathPart, $1.pathPart) }
        }
        for entry in entries where !entry.isHidden {
            if entry.kind == .directory {
                // A link may lead out of the folder, or back into it.
                if !entry.isSymbolicLink { walk(prefix: prefix + entry.pathPart) }
            } else if Self.isSpec(entry.name) {
                addFoundFile(Self.path(of: entry.name, in: prefix), isRegular: entry.kind == .file)
            }
        }
    }

    /// Joined in memory of just the right size: there may be many thousands of paths, and they are kept.
    private static func path(of name: String, in prefix: String) -> String {
        var path = ""
        path.reserveCapacity(prefix.utf8.count + name.utf8.count)
        path += prefix
        path += name
        return path
    }

    /// Adds a file that nobody named, unless it is there for another use.
    private mutating func addFoundFile(_ path: String, isRegular: Bool) {
        if !hasOtherUse(path), isNew(path) { sources.append(isRegular ? .foundFile(path) : .file(path)) }
    }

    private func hasOtherUse(_ path: String) -> Bool {
        inventories.contain(path, in: tree) || otherFiles.contain(path, in: tree)
    }

    private mutating func isNew(_ path: String) -> Bool { seen?.insert(path).inserted ?? true }

    private static func isSpec(_ name: String) -> Bool {
        (name.hasSuffix(".yaml") || name.hasSuffix(".json") || name.hasSuffix(".yml")) && name != Configuration.fileName
    }
}

extension DirectoryEntry {
    /// How the paths of it and of what is in it go on.
    fileprivate var pathPart: String { kind == .directory ? name + "/" : name }
}
