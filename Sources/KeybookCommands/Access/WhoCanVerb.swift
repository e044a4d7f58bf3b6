internal import AccessReports
internal import ArgumentParser
internal import Workspace

struct WhoCanVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "who-can",
        abstract: "Show every key and group that may do something on a resource.",
        discussion: """
            The keys are those of the SPECs, or of the files that keybook.yaml names under `keys:`; the groups are those of the \
            groups file.

            Exit codes: 0 the question is answered, 2 it cannot be, or not for every key.
            """)

    @OptionGroup var asked: QuestionArguments

    @Argument(help: ArgumentHelp("Spec files, folders, keys of a file, or - for standard input.", valueName: "spec"))
    var specs: [String] = []

    @Option(help: ArgumentHelp("How the answer is printed: text or json.", valueName: "format"))
    var format: AnswerFormat = .text

    @OptionGroup var options: AccessOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = AccessProject(options, console), let question = asked.question(project.catalog, console),
            let (keys, areAll) = project.keys(specs)
        else { return .failure }
        let report = WhoCanReport(question, keys: keys.map { ($0.label, $0.key) }, in: project.world)
        switch format {
        case .text: console.output(report.text(options.style(console)))
        case .json: console.output(report.json)
        }
        return areAll ? .success : .failure
    }
}
