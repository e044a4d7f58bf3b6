internal import KeyModel
internal import SiteGenerator
internal import Workspace

extension SiteBuilder {
    /// The builder of a project's site, with all that keybook publishes beside its content.
    ///
    /// - Parameter options: which catalog stands in for that of the project.
    init(
        _ configuration: Configuration, settings: SiteSettings, _ catalog: Catalog, _ options: CatalogOptions, _ console: Console
    ) {
        let hasCommands = configuration.sections.contains(SiteSection.commands.rawValue)
        self.init(
            settings: settings, components: .keybook, catalog: catalog, suppliedFiles: .machineFiles(configuration, catalog),
            suppliedPages: hasCommands ? console.commandPages() : [],
            keys: KeySource(configuration, given: InventoryFiles(catalog: options.path)))
    }
}
