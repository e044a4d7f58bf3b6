internal import ArgumentParser
internal import DiagnosticFormats
internal import Platform
internal import SourceText
internal import Workspace

/// Where the configuration comes from, and how what is wrong with it is told.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration; without it, the nearest keybook.yaml upwards from the working directory.", valueName: "file"))
    var path: String?

    /// The configuration; nil after its error has been told.
    ///
    /// - Parameter project: the folder to look in alone; without one, the nearest keybook.yaml upwards from the working directory.
    func load(project: String? = nil, color: ColorChoice = .auto, _ console: Console) -> Configuration? {
        do throws(ConfigurationError) {
            return try find(project: project)
        } catch {
            let usesColor = color.usesColor(onTerminal: console.isErrorTerminal, console)
            console.writeError(error.findings(in: TextFormat(usesColor: usesColor)))
            console.fail(error.description)
            return nil
        }
    }

    /// The same where the one who calls tells the error.
    func find(project: String?) throws(ConfigurationError) -> Configuration {
        if path == nil, let project { return try Configuration.inFolder(project) }
        return try Configuration.find(path: path)
    }
}

extension ConfigurationError {
    /// What is wrong in the file, with the lines it stands in; empty where it could not be read.
    func findings(in format: TextFormat) -> String {
        guard case .invalid(let report) = self else { return "" }
        return report.diagnostics.map { format.text($0, in: report.excerpts) + "\n" }.joined()
    }
}
