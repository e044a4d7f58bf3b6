internal import KeyModel
package import KeyValidator
package import Platform
package import SourceText

/// A run of the check over files, the inventories beside them and the catalog above them, on every core.
package struct CheckRun: Sendable {
    /// One for each file that could be read: the catalog, the inventories, then the specs in the order of the selection.
    package private(set) var reports: [FileReport]

    /// What could not be read.
    package private(set) var failures: [FileError]

    /// Whether the catalog could not be used, so that it is all that was checked: nothing can be said against a catalog with errors.
    package private(set) var endsWithCatalog = false

    /// The files among them that have fixes.
    private(set) var mendable: [MendableFile] = []

    /// What was given, and what cannot be read another time: standard input.
    private(set) var texts: SpecTexts

    /// - Parameters:
    ///   - changes: limits what is reported to these files; everything else is read for what it says of them. Nil for all.
    ///   - texts: what files say that is not what is on disk.
    package init(
        _ selection: SpecSelection, inventories: InventoryFiles = InventoryFiles(), rules: RuleSet = .standard,
        changes: ChangedFiles? = nil, texts: SpecTexts = SpecTexts()
    ) {
        do throws(CatalogError) {
            let catalog = try ProjectCatalog(inventories.catalog, rules: rules, texts: texts)
            self.init(selection, inventories, catalog, rules: rules, changes: changes, texts: texts)
        } catch {
            self.init(endingWith: error, rules: rules, texts: texts)
        }
    }

    private init(endingWith error: CatalogError, rules: RuleSet, texts: SpecTexts) {
        (reports, failures, endsWithCatalog) = ([], [], true)
        self.texts = texts
        switch error {
        case .unreadable(let error): failures = [error]
        case .invalid(let report): add(report, of: .file(report.file), as: .catalog, SpecChecker(rules: rules))
        }
    }

    private init(
        _ selection: SpecSelection, _ inventories: InventoryFiles, _ projectCatalog: ProjectCatalog, rules: RuleSet,
        changes: ChangedFiles?, texts: SpecTexts
    ) {
        let (catalog, catalogReport) = (projectCatalog.catalog, projectCatalog.report)
        let project = ProjectInventory(inventories, catalog: catalog, texts: texts)
        let context = CheckContext(catalog: catalog, inventory: project.inventory)
        let checker = SpecChecker(context: context, rules: rules)
        let sources = selection.sources
        let isReported = sources.map { changes?.contain($0) ?? true }
        let results = concurrentMap(count: sources.count, makeState: FileReader.init) { index, reader in
            CheckedSpec.result(of: sources[index], in: texts, checker, isReported: isReported[index], &reader)
        }
        self.texts = texts
        for (source, result) in zip(sources, results) where source == .standardInput {
            self.texts[source] = (try? result.get())?.kept
        }
        reports = []
        failures = project.failures + selection.failures
        if let catalogReport, changes?.contain(path: catalogReport.file) ?? true {
            add(catalogReport, of: .file(catalogReport.file), as: .catalog, checker)
        }
        for file in project.files where changes?.contain(.file(file.file.source.name)) ?? true {
            add(checker.report(on: file), of: .file(file.file.source.name), as: file.contents.kind, checker)
        }
        reports.reserveCapacity(reports.count + results.count)
        let renamed = Self.reportsOnNames(results, of: sources, in: texts, isReported: isReported, checker)
        for index in results.indices {
            switch results[index] {
            case .success(let spec):
                if let (report, checker) = renamed[index] {
                    add(report, of: sources[index], checker)
                } else if isReported[index] {
                    add(spec.report, of: sources[index], checker)
                }
            case .failure(let error): failures.append(error)
            }
        }
    }

    private mutating func add(_ report: FileReport, of source: SpecSource, as kind: SpecFileKind = .keys, _ checker: SpecChecker)
    {
        reports.append(report)
        if let file = MendableFile(report, from: source, as: kind, checker) { mendable.append(file) }
    }

    /// The reports of the files with a name that stands in an earlier one, and what made them: they are checked once more, knowing it.
    ///
    /// What is not reported counts as earlier than what is, so that a change which repeats a name is told of it.
    private static func reportsOnNames(
        _ results: [Result<CheckedSpec, FileError>], of sources: [SpecSource], in texts: SpecTexts, isReported: [Bool],
        _ checker: SpecChecker
    ) -> [Int: (FileReport, SpecChecker)] {
        guard checker.rules.comparesNames else { return [:] }
        var names = NameIndex(expectedNames: results.count)
        var found: [(file: Int, names: [String: NameIndex.Place])] = []
        for reported in [false, true] {
            for index in results.indices where isReported[index] == reported {
                guard case .success(let spec) = results[index] else { continue }
                let earlier = names.add(spec.names, of: index)
                if reported, !earlier.isEmpty { found.append((index, earlier)) }
            }
        }
        let earlier = found
        let places = EarlierPlaces(earlier.flatMap(\.names.values), in: results, of: sources, texts)
        let reports = concurrentMap(count: earlier.count) { index -> (FileReport, SpecChecker)? in
            let (file, names) = earlier[index]
            guard case .success(let spec) = results[file], let source = spec.source(of: sources[file], in: texts) else {
                return nil
            }
            let context = CheckContext(world: checker.context.world, earlierNames: names.compactMapValues { places[$0] })
            let checker = SpecChecker(context: context, rules: checker.rules)
            return (checker.check(source, as: sources[file].notation(of: source)), checker)
        }
        return Dictionary(
            uniqueKeysWithValues: zip(earlier.map(\.file), reports).compactMap { file, report in
                report.map { (file, $0) }
            })
    }
}
