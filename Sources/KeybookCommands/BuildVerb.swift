internal import ArgumentParser
internal import DiagnosticFormats
internal import Platform
internal import SiteGenerator
internal import Workspace

struct BuildVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            The pages of DIR/content become HTML in the output folder, which is replaced as a whole: a build that fails, or is \
            killed, leaves the old site as it was. Only a folder that keybook made is ever replaced.

            Exit codes: 0 the site was built, 1 something in it is wrong, 2 the work could not be done.
            """)

    @Argument(help: ArgumentHelp("The project: the folder of keybook.yaml and content.", valueName: "dir"))
    var directory: String?

    @Option(
        help: ArgumentHelp(
            "Where the site is written; without it, what keybook.yaml says, or _site in the project.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func execute(_ console: Console) async -> CommandStatus {
        let start = ContinuousClock.now
        guard let configuration = configurationOptions.load(project: directory, color: color, console),
            let catalog = catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let output = output ?? configuration.root + configuration.output
        let settings = SiteSettings(configuration)
        let result: BuildResult
        do {
            let sink = try FolderSink(
                output: output,
                sources: [settings.contentDirectory, settings.templatesDirectory]
                    + [configuration.path, catalogOptions.file(configuration)].compactMap(\.self))
            result = try SiteBuilder(
                settings: settings, catalog: catalog, suppliedFiles: .machineFiles(configuration, catalog),
                keys: KeySource(configuration, given: InventoryFiles(catalog: catalogOptions.path))
            ).build(into: sink)
        } catch {
            console.fail("\(error)")
            return .failure
        }
        let format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
        console.writeError(SiteFindings(result.diagnostics).text(in: format))
        guard result.isPublished else {
            console.fail("the site was not built", help: "what stood in `\(output)` is as it was")
            return .findings
        }
        console.write(
            "built \(counted(result.pages, "page")) and \(counted(result.assets, "asset")) into \(output) in \(milliseconds(ContinuousClock.now - start))\n"
        )
        return .success
    }
}
