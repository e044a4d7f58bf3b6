internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// The folder of a keybook.yaml, and what that says; of documents below none, what stands for it.
struct Project: Sendable {
    /// The folder, as a prefix of paths: absolute, with a final `/`. Nil where there is no keybook.yaml.
    let root: String?

    /// By the last keybook.yaml that could be followed: while it is being typed it mostly cannot.
    private(set) var configuration: Configuration

    /// What is wrong with keybook.yaml as it is now.
    private(set) var problems: [Diagnostic] = []

    /// Where the inventories' entries are, for whoever asks about one.
    private(set) var index = InventoryIndex()

    /// Where rules are explained.
    private(set) var links = RuleLinks()

    /// How often keybook.yaml, the catalog and the inventories have said something new.
    private(set) var generation = 0

    private var inventory = Inventory.empty
    private var rules = RuleSet.standard
    private var globs: [Glob] = []

    /// Of the expectation files, which are no specs.
    private var tests: [Glob] = []

    /// What keybook.yaml, the catalog and the inventories said last, by path.
    private var loaded: [String: [UInt8]] = [:]

    /// Of documents that no keybook.yaml is above.
    static let standalone = Project(root: nil)

    /// By the last catalog file without errors: while it is being typed it mostly has some.
    private(set) var catalog = Catalog.standard

    /// Whether there is a catalog to check against: keybook.yaml may name one that has had errors ever since.
    private var hasCatalog = true

    /// The file that `catalog` was read from; nil where it is the standard one.
    private var catalogSource: String?

    init(root: String?) {
        self.root = root
        configuration = Configuration(root: root ?? "")
    }

    /// The path of its keybook.yaml.
    var configurationPath: String? { root.map { $0 + Configuration.fileName } }

    var inventories: InventoryFiles { InventoryFiles(configuration) }

    /// What keybook.yaml names beside the specs.
    var namedFiles: [(kind: SpecFileKind, path: String)] {
        (inventories.catalog.map { [(.catalog, $0)] } ?? []) + inventories.listed
    }

    /// Whether a name that stands in two files is a finding.
    var comparesNames: Bool { root != nil && rules.comparesNames }

    /// The folder of the nearest keybook.yaml upwards from a folder, as a prefix of paths.
    static func root(above folder: String) -> String? {
        var folder = folder
        while true {
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            if Files.kind(of: prefix + Configuration.fileName) == .file { return prefix }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    /// What a document below the project is by its path alone; nil where only its text can say.
    func role(ofPath path: String) -> DocumentRole? {
        if path == configurationPath { return .configuration }
        if let kind = namedFiles.first(where: { $0.path == path })?.kind { return .file(kind) }
        let relative = relativePath(path)
        if relative != path, tests.contains(where: { $0.matches(relative) }) { return .other }
        guard !globs.isEmpty else { return nil }
        return relative != path && globs.contains { $0.matches(relative) } ? .file(.keys) : .other
    }

    /// Whether the specs have to be looked at anew when this file changes.
    func isGoverned(by path: String) -> Bool {
        path == configurationPath || inventories.paths.contains(path)
    }

    /// A path as messages say it: from the project's folder.
    func relativePath(_ path: String) -> String {
        guard let root, path.hasPrefix(root) else { return path }
        return String(path.dropFirst(root.count))
    }

    /// The paths of the specs that its globs find, in order.
    var specPaths: [String] {
        guard !globs.isEmpty else { return [] }
        return SpecSelection(arguments: [], configuration: configuration, inventories: inventories).sources.compactMap(\.path)
            .filter { role(ofPath: $0) == .file(.keys) }
    }
}

extension Project {
    /// A file of the project, read.
    func file(_ text: OpenText, path: String, as kind: SpecFileKind, notation: Notation) -> SpecFile {
        SpecFile(SourceFile(name: relativePath(path), bytes: text.bytes), notation: notation, as: kind, catalog: catalog)
    }

    /// The check of one file.
    ///
    /// - Parameter earlier: the keys that stand in files before it, by name.
    func checker(earlier: [String: EarlierKey] = [:]) -> SpecChecker {
        SpecChecker(context: CheckContext(catalog: catalog, inventory: inventory, earlierNames: earlier), rules: rules)
    }

    /// What the check says of a file; nothing where there is no catalog to check it against.
    func report(on file: SpecFile, earlier: [String: EarlierKey]) -> FileReport {
        guard hasCatalog || file.contents.kind == .catalog else {
            return FileReport(file: file.file.source.name, keyCount: file.contents.keys.count)
        }
        return checker(earlier: earlier).report(on: file)
    }

    /// Takes keybook.yaml, the catalog and the inventories up as they are now.
    ///
    /// - Parameter read: the text of a path, of an open document the editor's; nil where there is nothing.
    /// - Returns: whether any of them is not what it was.
    mutating func update(_ encoding: PositionEncoding, read: (String) -> OpenText?) -> Bool {
        guard let path = configurationPath, let text = read(path) else { return false }
        var texts = [path: text]
        if loaded[path] != text.bytes { follow(SourceFile(name: path, bytes: text.bytes)) }
        for path in inventories.paths { texts[path] = read(path) }
        let bytes = texts.mapValues(\.bytes)
        guard bytes != loaded else { return false }
        loaded = bytes
        generation += 1
        takeUpCatalog(inventories.catalog.flatMap { texts[$0] })
        let files = inventories.listed.compactMap { kind, path in
            texts[path].map { (path, $0, file($0, path: path, as: kind, notation: Notation(fileName: path))) }
        }
        inventory = ProjectInventory(files.map(\.2), catalog: catalog).inventory
        for (path, text, file) in files { index.update(file, path: path, lines: text.lines, encoding) }
        index.forget(groups: inventories.groups == nil, resources: inventories.resources == nil)
        return true
    }

    /// Goes by a catalog file, or stays with what it said last where it has errors.
    ///
    /// - Parameter text: of the file that keybook.yaml names; nil where it names none or cannot be read.
    private mutating func takeUpCatalog(_ text: OpenText?) {
        let path = inventories.catalog
        let source = text.flatMap { text in path.map { SourceFile(name: relativePath($0), bytes: text.bytes) } }
        let found = path == nil ? .standard : source.flatMap { CheckedCatalog($0, as: Notation(fileName: $0.name)).catalog }
        if let found {
            (catalog, catalogSource, hasCatalog) = (found, path, true)
        } else if catalogSource != path {
            hasCatalog = false
        }
    }

    /// Goes by a keybook.yaml, or stays with the last one where it cannot be followed.
    private mutating func follow(_ source: SourceFile) {
        do throws(ConfigurationError) {
            configuration = try Configuration.read(source)
            problems = []
        } catch {
            if case .invalid(let report) = error { problems = report.diagnostics }
        }
        globs = configuration.keys.map(Glob.init)
        tests = configuration.tests.map(Glob.init)
        rules = RuleSet(levels: configuration.ruleLevels)
        links = RuleLinks(base: configuration.ruleSite)
    }
}
