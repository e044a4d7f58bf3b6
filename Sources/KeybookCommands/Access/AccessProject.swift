internal import AccessReports
internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

/// What a command that asks about access works on, and how what is wrong with it is told.
struct AccessProject {
    let configuration: Configuration
    let inventories: InventoryFiles
    let catalog: Catalog
    let world: AccessWorld

    private let findings: WrittenFindings
    private let console: Console

    /// Nil after the error has been told: no answer is built on inventories that cannot be understood.
    init?(_ options: AccessOptions, _ console: Console) {
        guard let configuration = options.configurationOptions.load(color: options.color, console),
            let catalog = options.inventoryOptions.catalogOptions.load(configuration, color: options.color, console)
        else { return nil }
        self.configuration = configuration
        self.console = console
        inventories = options.inventoryOptions.files(configuration)
        self.catalog = catalog
        findings = WrittenFindings(color: options.color, console)
        let project = ProjectWorld(inventories, catalog: catalog)
        world = project.world
        for failure in project.failures { console.fail(shown(failure.description)) }
        for report in project.unclear { findings.tell(unclear: report) }
        guard project.failures.isEmpty, project.unclear.isEmpty else { return nil }
    }

    /// The keys that arguments name, or that keybook.yaml does; what keeps others out is told.
    ///
    /// - Returns: the keys, and whether they are all; nil after telling that there is none to ask about.
    func keys(_ arguments: [String]) -> (keys: [LocatedKey], areAll: Bool)? {
        let collection = KeyCollection(
            arguments, configuration: configuration, inventories: inventories, catalog: catalog)
        for problem in collection.problems { findings.tell(problem) }
        guard collection.isAnyFileFound else {
            console.fail("no spec file was found", help: "give a SPEC, or name the specs under `keys:` in keybook.yaml")
            return nil
        }
        return (collection.keys, collection.problems.isEmpty)
    }

    /// The one key that an argument names; nil after its error has been told.
    func key(_ argument: String) -> LocatedKey? {
        let collection = KeyCollection([argument], configuration: configuration, inventories: inventories, catalog: catalog)
        for problem in collection.problems { findings.tell(problem) }
        guard collection.problems.isEmpty else { return nil }
        guard collection.keys.count == 1 else {
            findings.tell(.severalKeys(file: argument, names: collection.keys.map(\.key.name)))
            return nil
        }
        return collection.keys[0]
    }
}

extension LocatedKey {
    var label: KeyLabel { KeyLabel(name: key.name, address: address) }
}
