internal import ArgumentParser
internal import KeyWriting
internal import Platform
internal import SourceText
internal import Workspace

struct CatalogVerb: Verb {
    static let guide = CommandGuide(
        "catalog", "Print the catalog: the types, roles and presets that everything goes by.",
        """
        Without a catalog of your own it is the standard one, and a file to start one from: keybook catalog > catalog.yaml, then \
        `catalog: catalog.yaml` in keybook.yaml. A catalog file is printed normalized, with what it leaves out written down, and \
        without its comments; read again, it is the same catalog.
        """,
        exits: [
            (.success, "it was printed"),
            (.failure, "the catalog file has errors or cannot be read"),
        ],
        examples: [
            .init("keybook catalog", "print what everything goes by"),
            .init("keybook catalog --output catalog.yaml", "start a catalog of your own"),
        ],
        related: ["check", "schema"])

    @Option(help: ArgumentHelp("What is printed: yaml or json.", valueName: "format"))
    var format: CatalogFormat = .yaml

    @Option(help: ArgumentHelp("Where it is written; without it, on standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(color: color, console),
            let catalog = catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let text = CatalogText(catalog, as: format == .json ? .json : .yaml).text
        guard let output, output != "-" else {
            console.write(text)
            return .success
        }
        do throws(FileError) {
            try Files.write(Array(text.utf8), to: output)
            return .success
        } catch {
            console.fail(error.description)
            return .failure
        }
    }
}

/// `--format`.
enum CatalogFormat: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
}
