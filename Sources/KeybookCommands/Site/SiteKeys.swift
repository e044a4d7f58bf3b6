internal import KeyModel
internal import KeyValidator
internal import Platform
internal import SiteGenerator
internal import SourceText
internal import Workspace

extension KeySource {
    /// The keys of the project that a site belongs to, and of others in folders of it that pages name.
    ///
    /// - Parameter given: what the command line names for the site's own project.
    init(_ configuration: Configuration, given: InventoryFiles = InventoryFiles()) {
        self.init(projectFile: Configuration.fileName) { folder in
            guard let folder else { return KeyProject(configuration, InventoryFiles(configuration, given: given)) }
            do throws(ConfigurationError) {
                let configuration = try Configuration.inFolder(folder)
                return KeyProject(configuration, InventoryFiles(configuration))
            } catch {
                return KeyProject(error.problems, file: folder + "/" + Configuration.fileName)
            }
        }
    }
}

extension KeyProject {
    fileprivate init(_ configuration: Configuration, _ inventories: InventoryFiles) {
        do throws(CatalogError) {
            self.init(configuration, inventories, catalog: try ProjectCatalog(inventories.catalog).catalog)
        } catch {
            self.init(error.problems, file: configuration.file)
        }
    }

    /// The keys that keybook.yaml names, checked as `keybook check` does it.
    private init(_ configuration: Configuration, _ inventories: InventoryFiles, catalog: Catalog) {
        let project = ProjectWorld(inventories, catalog: catalog)
        let selection = SpecSelection(arguments: [], configuration: configuration, inventories: inventories)
        let run = CheckRun(selection, inventories: inventories, rules: RuleSet(levels: configuration.ruleLevels))
        let reports = Dictionary(run.reports.map { ($0.file, $0.diagnostics) }) { first, _ in first }
        let sources = selection.sources
        let keys = concurrentMap(count: sources.count) { index in
            PublishedKey.keys(of: sources[index], root: configuration.root, reports: reports, catalog: catalog)
        }
        self.init(
            file: configuration.file, world: project.world, keys: keys.flatMap(\.self),
            problems: project.failures.map(Diagnostic.init)
                + project.unclear.flatMap(\.diagnostics).filter { $0.severity == .error },
            files: [configuration.path].compactMap(\.self) + inventories.paths + sources.map(\.name),
            folders: configuration.keyFolders)
    }

    /// Of a keybook.yaml or a catalog that cannot be followed.
    fileprivate init(_ problems: [Diagnostic], file: String) {
        self.init(
            file: file, world: AccessWorld(catalog: .standard, inventory: .empty), problems: problems,
            files: [file] + problems.map(\.file))
    }
}

extension ConfigurationError {
    fileprivate var problems: [Diagnostic] {
        switch self {
        case .unreadable(let error): [Diagnostic(error)]
        case .invalid(let report): report.diagnostics
        }
    }
}

extension CatalogError {
    fileprivate var problems: [Diagnostic] {
        switch self {
        case .unreadable(let error): [Diagnostic(error)]
        case .invalid(let report): report.diagnostics
        }
    }
}

extension PublishedKey {
    /// - Parameter root: the project's folder, as a prefix of paths.
    fileprivate static func keys(
        of source: SpecSource, root: String, reports: [String: [Diagnostic]], catalog: Catalog
    ) -> [PublishedKey] {
        let file = source.name.hasPrefix(root) ? String(source.name.dropFirst(root.count)) : source.name
        do throws(FileError) {
            let read = try source.read()
            let spec = SpecFile(read, notation: Notation(fileName: read.name), catalog: catalog)
            return keys(of: spec, named: file, diagnostics: reports[source.name] ?? [])
        } catch {
            return [.unclear(file: file, findings: [Diagnostic(error)])]
        }
    }
}

extension Configuration {
    /// Where it stands, or would.
    fileprivate var file: String { path ?? root + Self.fileName }

    /// The folders in which the globs look for specs. The project's own is none of them: there is more in it than keys.
    fileprivate var keyFolders: [String] {
        keys.compactMap { glob in
            let literal = glob.prefix { $0 != "*" }
            guard let slash = literal.lastIndex(of: "/"), slash != literal.startIndex else { return nil }
            return resolve(String(literal[..<slash]))
        }
    }
}

extension Diagnostic {
    fileprivate init(_ error: FileError) {
        self.init(SiteProblem.fileUnreadable(reason: error.reason), inFileNamed: error.path)
    }
}
