internal import ArgumentParser
internal import Workspace

/// Where the inventories are, and the catalog that they go by.
struct InventoryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The groups file; wins over keybook.yaml.", valueName: "file"))
    var groups: String?

    @Option(help: ArgumentHelp("The resources file; wins over keybook.yaml.", valueName: "file"))
    var resources: String?

    @OptionGroup var catalogOptions: CatalogOptions

    func files(_ configuration: Configuration) -> InventoryFiles { InventoryFiles(configuration, given: given) }

    /// What the command line names.
    var given: InventoryFiles { InventoryFiles(groups: groups, resources: resources, catalog: catalogOptions.path) }
}
