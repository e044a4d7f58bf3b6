internal import AccessReports
internal import ArgumentParser
internal import Workspace

struct AccessVerb: Verb {
    static let guide = CommandGuide(
        "access", "Show everything that keys can do.",
        """
        For each key the resources that it reaches, what it can do there and by what; what it can do only as a member of its \
        sharing groups; what it may create and who will own that.

        A SPEC is a spec file, a folder, - for standard input, or one key of a file: FILE#NAME, FILE#2. Without one, the files \
        that keybook.yaml names under `keys:` are taken.
        """,
        exits: [
            (.success, "everything is shown"),
            (.failure, "something could not be"),
        ],
        examples: [
            .init("keybook access", "show what every key can do"),
            .init("keybook access keys/ci.yaml --format markdown", "write it for a report"),
        ],
        related: ["can", "who-can", "diff"])

    @Argument(help: ArgumentHelp("Spec files, folders, keys of a file, or - for standard input.", valueName: "spec"))
    var specs: [String] = []

    @Option(help: ArgumentHelp("How it is printed: text, json or markdown.", valueName: "format"))
    var format: DocumentFormat = .text

    @OptionGroup var options: AccessOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = AccessProject(options, console), let (keys, areAll) = project.keys(specs) else { return .failure }
        let report = AccessReport(keys.map { ($0.label, $0.key) }, in: project.world)
        switch format {
        case .text: console.output(report.text(options.style(console)))
        case .json: console.output(report.json)
        case .markdown: console.write(report.markdown)
        }
        return areAll ? .success : .failure
    }
}

/// `--format` of commands whose answer may become part of a page or a comment.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
}
