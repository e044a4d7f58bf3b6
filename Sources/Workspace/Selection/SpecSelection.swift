package import Platform

/// Which files a run of the check reads, in which order, and what kept it from others.
package struct SpecSelection: Sendable {
    package private(set) var sources: [SpecSource] = []

    /// Paths that are missing or cannot be listed. They make the run fail, but hide no other file's results.
    package private(set) var failures: [FileError] = []

    /// Whether an inventory is among the arguments: it is checked as what it is, and is no spec.
    package private(set) var namesInventory = false

    private let inventories: InventoryFiles
    private let otherFiles: [NamedFile]
    private var seen: Set<String> = []

    /// - Parameters:
    ///   - arguments: files, folders and `-`, as given; without any, what `configuration` names.
    ///   - inventories: files that hold no keys.
    ///   - otherFiles: paths of what the run reads or writes besides: a baseline, a report. They are no specs that a folder holds.
    package init(
        arguments: [String], configuration: Configuration, inventories: InventoryFiles = InventoryFiles(),
        otherFiles: [String] = []
    ) {
        self.inventories = inventories
        self.otherFiles = otherFiles.map(NamedFile.init)
        if arguments.isEmpty {
            for pattern in configuration.keys { addGlob(pattern, root: configuration.root) }
        }
        for argument in arguments { add(argument, configuration) }
    }

    private mutating func add(_ argument: String, _ configuration: Configuration) {
        if argument == "-" {
            if seen.insert("-").inserted { sources.append(.standardInput) }
            return
        }
        switch Files.kind(of: argument) {
        case nil: failures.append(FileError(verb: "read", path: argument, reason: "no such file or folder"))
        case .directory: walk(argument)
        case .file, .other:
            if inventories.contain(argument) { namesInventory = true } else { addFile(argument) }
        }
    }

    private mutating func addGlob(_ pattern: String, root: String) {
        var failures: [FileError] = []
        for path in Glob(pattern).files(under: root, failed: { failures.append($0) }) { addFoundFile(path) }
        self.failures += failures
    }

    /// Takes the spec files of a folder and of those below it, in byte order of their paths.
    private mutating func walk(_ folder: String) {
        var prefix = folder
        while prefix.hasSuffix("/"), prefix != "/" { prefix.removeLast() }
        var found: [String] = []
        var pending = [prefix == "/" ? "/" : prefix + "/"]
        while let next = pending.popLast() {
            do throws(FileError) {
                for entry in try Files.entries(of: next) where !entry.isHidden {
                    let path = next + entry.name
                    if entry.kind == .directory {
                        // A link may lead out of the folder, or back into it.
                        if !entry.isSymbolicLink { pending.append(path + "/") }
                    } else if Self.isSpec(entry.name) {
                        found.append(path)
                    }
                }
            } catch {
                failures.append(error)
            }
        }
        for path in found.sorted(by: precedesInByteOrder) {
            addFoundFile(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        }
    }

    /// Adds a file that nobody named, unless it is there for another use.
    private mutating func addFoundFile(_ path: String) {
        if !inventories.contain(path), !otherFiles.contains(where: { $0.is(path) }) { addFile(path) }
    }

    private mutating func addFile(_ path: String) {
        if seen.insert(path).inserted { sources.append(.file(path)) }
    }

    private static func isSpec(_ name: String) -> Bool {
        name != Configuration.fileName && [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }
}
