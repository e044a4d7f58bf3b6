internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import SourceText
internal import Workspace

/// Which catalog everything goes by.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            "The catalog file, in place of the standard catalog; wins over keybook.yaml.", valueName: "file"))
    var path: String?

    /// The catalog in force; nil after what is wrong with its file has been told.
    func load(_ configuration: Configuration, color: ColorChoice = .auto, _ console: Console) -> Catalog? {
        do throws(CatalogError) {
            return try find(configuration)
        } catch {
            let usesColor = color.usesColor(onTerminal: console.isErrorTerminal, console)
            console.writeError(error.findings(in: TextFormat(usesColor: usesColor)))
            console.fail(shown(error.description))
            return nil
        }
    }

    /// The same where the one who calls tells the error.
    func find(_ configuration: Configuration) throws(CatalogError) -> Catalog {
        try ProjectCatalog(file(configuration), rules: RuleSet(levels: configuration.ruleLevels)).catalog
    }

    /// The path of its file; nil for the standard catalog.
    func file(_ configuration: Configuration) -> String? {
        InventoryFiles(configuration, given: InventoryFiles(catalog: path)).catalog
    }
}

extension CatalogError {
    /// What is wrong in the file, with the lines it stands in; empty where it could not be read.
    func findings(in format: TextFormat) -> String {
        guard case .invalid(let report) = self else { return "" }
        return report.diagnostics.map { format.text($0, in: report.excerpts) + "\n" }.joined()
    }
}
