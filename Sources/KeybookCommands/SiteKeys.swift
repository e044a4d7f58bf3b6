internal import KeyModel
internal import KeyValidator
internal import Platform
internal import SiteGenerator
internal import SourceText
internal import Workspace

extension KeySource {
    /// The keys of the project that a site belongs to, and of others in folders of it that pages name.
    init(_ configuration: Configuration, catalog: Catalog = .standard) {
        self.init(projectFile: Configuration.fileName) { folder in
            guard let folder else { return KeyProject(configuration, catalog: catalog) }
            do throws(ConfigurationError) {
                return KeyProject(try Configuration.inFolder(folder), catalog: catalog)
            } catch {
                return KeyProject(error, file: folder + "/" + Configuration.fileName, catalog: catalog)
            }
        }
    }
}

extension KeyProject {
    /// The keys that keybook.yaml names, checked as `keybook check` does it.
    fileprivate init(_ configuration: Configuration, catalog: Catalog) {
        let inventories = InventoryFiles(configuration)
        let project = ProjectWorld(inventories, catalog: catalog)
        let selection = SpecSelection(arguments: [], configuration: configuration, inventories: inventories)
        let run = CheckRun(
            selection, inventories: inventories, catalog: catalog, rules: RuleSet(levels: configuration.ruleLevels))
        let reports = Dictionary(run.reports.map { ($0.file, $0.diagnostics) }) { first, _ in first }
        let sources = selection.sources
        let keys = concurrentMap(count: sources.count) { index in
            PublishedKey.keys(of: sources[index], root: configuration.root, reports: reports, catalog: catalog)
        }
        let file = configuration.path ?? configuration.root + Configuration.fileName
        self.init(
            file: file, world: project.world, keys: keys.flatMap(\.self),
            problems: project.failures.map(Diagnostic.init)
                + project.unclear.flatMap(\.diagnostics).filter { $0.severity == .error },
            files: [configuration.path, inventories.groups, inventories.resources].compactMap(\.self) + sources.map(\.name),
            folders: configuration.keyFolders)
    }

    /// Of a keybook.yaml that cannot be followed.
    fileprivate init(_ error: ConfigurationError, file: String, catalog: Catalog) {
        let problems =
            switch error {
            case .unreadable(let error): [Diagnostic(error)]
            case .invalid(let report): report.diagnostics
            }
        self.init(
            file: file, world: AccessWorld(catalog: catalog, inventory: .empty), problems: problems, files: [file])
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
