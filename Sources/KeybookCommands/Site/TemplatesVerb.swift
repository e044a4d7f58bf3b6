internal import ArgumentParser
internal import KeyValidator
internal import Platform
internal import SiteGenerator
internal import SourceText
internal import Workspace

struct TemplatesVerb: Verb {
    static let guide = CommandGuide(
        "templates", "List the files of the theme, or copy some into the project.",
        """
        The theme is inside keybook; a file of the same name in the project's templates folder takes the place of one. Without a \
        FILE they are listed, those that the project has of its own marked. With one it is printed as keybook has it, and with \
        --copy written into the templates folder, to be changed there.
        """,
        exits: [
            (.success, "it was done"),
            (.failure, "there is no such file, or the project has it already"),
        ],
        examples: [
            .init("keybook templates", "list the files of the theme"),
            .init("keybook templates layout.mustache", "print one"),
            .init("keybook templates --copy partials/header.mustache", "copy one into the project, to change it there"),
        ],
        related: ["build"])

    @Argument(help: ArgumentHelp("Files of the theme: partials/header.mustache, for example.", valueName: "file"))
    var names: [String] = []

    @Flag(help: "Write the files into the templates folder; none that is there already is overwritten.")
    var copy = false

    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        guard !copy || !names.isEmpty else { throw ValidationError("`--copy` takes the FILE that it copies") }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(console) else { return .failure }
        let folder = configuration.resolve(configuration.templates)
        let theme = Theme.embedded.files
        guard !names.isEmpty else {
            let width = theme.map(\.name.count).max() ?? 0
            for file in theme {
                let isOwn = Files.kind(of: folder + "/" + file.name) == .file
                let padding = String(repeating: " ", count: width - file.name.count + 2)
                console.write(isOwn ? "\(file.name)\(padding)the project's own\n" : file.name + "\n")
            }
            return .success
        }
        let files = names.compactMap { name in theme.first { $0.name == name } }
        guard files.count == names.count else {
            for name in names where !theme.contains(where: { $0.name == name }) {
                let close = bestMatch(to: name, among: theme.map(\.name))
                console.fail(
                    "the theme has no file \(quoted(name))",
                    help: close.map { "did you mean `\($0)`?" } ?? "`keybook templates` lists them")
            }
            return .failure
        }
        guard copy else {
            for file in files { console.output(file.bytes) }
            return .success
        }
        return NewFiles(files.map { (folder + "/" + $0.name, $0.bytes) }).write(console) ? .success : .failure
    }
}
