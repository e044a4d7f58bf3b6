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

    /// How often keybook.yaml and the inventories have said something new.
    private(set) var generation = 0

    private var inventory = Inventory.empty
    private var rules = RuleSet.standard
    private var globs: [Glob] = []

    /// Of the expectation files, which are no specs.
    private var tests: [Glob] = []

    /// What keybook.yaml and the inventories said last, by path.
    private var loaded: [String: [UInt8]] = [:]

    /// Of documents that no keybook.yaml is above.
    static let standalone = Project(root: nil)

    let catalog = Catalog.standard

    init(root: String?) {
        self.root = root
        configuration = Configuration(root: root ?? "")
    }

    /// The path of its keybook.yaml.
    var configurationPath: String? { root.map { $0 + Configuration.fileName } }

    var inventories: InventoryFiles { InventoryFiles(configuration) }

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
        if path == inventories.groups { return .file(.groups) }
        if path == inventories.resources { return .file(.resources) }
        let relative = relativePath(path)
        if relative != path, tests.contains(where: { $0.matches(relative) }) { return .other }
        guard !globs.isEmpty else { return nil }
        return relative != path && globs.contains { $0.matches(relative) } ? .file(.keys) : .other
    }

    /// Whether the specs have to be looked at anew when this file changes.
    func isGoverned(by path: String) -> Bool {
        path == configurationPath || path == inventories.groups || path == inventories.resources
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

    /// Takes keybook.yaml and the inventories up as they are now.
    ///
    /// - Parameter read: the text of a path, of an open document the editor's; nil where there is nothing.
    /// - Returns: whether any of them is not what it was.
    mutating func update(_ encoding: PositionEncoding, read: (String) -> OpenText?) -> Bool {
        guard let path = configurationPath, let text = read(path) else { return false }
        var texts = [path: text]
        if loaded[path] != text.bytes { follow(SourceFile(name: path, bytes: text.bytes)) }
        let listed: [(SpecFileKind, String)] = [(.groups, inventories.groups), (.resources, inventories.resources)].compactMap {
            kind, path in path.map { (kind, $0) }
        }
        for (_, path) in listed { texts[path] = read(path) }
        let bytes = texts.mapValues(\.bytes)
        guard bytes != loaded else { return false }
        loaded = bytes
        generation += 1
        let files = listed.compactMap { kind, path in
            texts[path].map { (path, $0, file($0, path: path, as: kind, notation: Notation(fileName: path))) }
        }
        inventory = ProjectInventory(files.map(\.2), catalog: catalog).inventory
        for (path, text, file) in files { index.update(file, path: path, lines: text.lines, encoding) }
        index.forget(groups: inventories.groups == nil, resources: inventories.resources == nil)
        return true
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
