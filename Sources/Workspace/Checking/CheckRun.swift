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

    /// - Parameter changes: limits what is reported to these files; everything else is read for what it says of them. Nil for all.
    package init(
        _ selection: SpecSelection, inventories: InventoryFiles = InventoryFiles(), rules: RuleSet = .standard,
        changes: ChangedFiles? = nil
    ) {
        do throws(CatalogError) {
            let catalog = try ProjectCatalog(inventories.catalog, rules: rules)
            self.init(selection, inventories, catalog, rules: rules, changes: changes)
        } catch {
            self.init(endingWith: error, rules: rules)
        }
    }

    private init(endingWith error: CatalogError, rules: RuleSet) {
        (reports, failures, endsWithCatalog) = ([], [], true)
        switch error {
        case .unreadable(let error): failures = [error]
        case .invalid(let report): add(report, of: .file(report.file), as: .catalog, SpecChecker(rules: rules))
        }
    }

    private init(
        _ selection: SpecSelection, _ inventories: InventoryFiles, _ projectCatalog: ProjectCatalog, rules: RuleSet,
        changes: ChangedFiles?
    ) {
        let (catalog, catalogReport) = (projectCatalog.catalog, projectCatalog.report)
        let project = ProjectInventory(inventories, catalog: catalog)
        let context = CheckContext(catalog: catalog, inventory: project.inventory)
        let checker = SpecChecker(context: context, rules: rules)
        let sources = selection.sources
        let isReported = sources.map { changes?.contain($0) ?? true }
        let results = concurrentMap(count: sources.count) { index in
            CheckedSpec.result(of: sources[index], checker, isReported: isReported[index])
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
        let renamed = Self.reportsOnNames(results, of: sources, isReported: isReported, checker)
        for (index, result) in results.enumerated() {
            switch result {
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
        _ results: [Result<CheckedSpec, FileError>], of sources: [SpecSource], isReported: [Bool], _ checker: SpecChecker
    ) -> [Int: (FileReport, SpecChecker)] {
        guard checker.rules.comparesNames else { return [:] }
        var names = NameIndex(expectedNames: results.count)
        var found: [(file: Int, names: [String: NameIndex.Place])] = []
        for reported in [false, true] {
            for (index, result) in results.enumerated() where isReported[index] == reported {
                guard case .success(let spec) = result else { continue }
                let earlier = names.add(spec.names, of: index)
                if reported, !earlier.isEmpty { found.append((index, earlier)) }
            }
        }
        let earlier = found
        let places = EarlierPlaces(earlier.flatMap(\.names.values), in: results, of: sources)
        let reports = concurrentMap(count: earlier.count) { index -> (FileReport, SpecChecker)? in
            let (file, names) = earlier[index]
            guard case .success(let spec) = results[file], let source = spec.source(of: sources[file]) else { return nil }
            let context = CheckContext(
                catalog: checker.context.catalog, inventory: checker.context.inventory,
                earlierNames: names.compactMapValues { places[$0] })
            let checker = SpecChecker(context: context, rules: checker.rules)
            return (checker.check(source, as: sources[file].notation(of: source)), checker)
        }
        return Dictionary(
            uniqueKeysWithValues: zip(earlier.map(\.file), reports).compactMap { file, report in
                report.map { (file, $0) }
            })
    }
}
