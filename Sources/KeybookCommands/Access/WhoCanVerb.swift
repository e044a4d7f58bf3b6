internal import AccessReports
internal import ArgumentParser
internal import Workspace

struct WhoCanVerb: Verb {
    static let guide = CommandGuide(
        "who-can", "Show every key and group that may do something on a resource.",
        """
        The keys are those of the SPECs, or of the files that keybook.yaml names under `keys:`; the groups are those of the \
        groups file.
        """,
        exits: [
            (.success, "the question is answered"),
            (.failure, "it cannot be, or not for every key"),
        ],
        examples: [
            .init("keybook who-can delete agent:agt_build", "show who may delete that agent")
        ],
        related: ["can", "access"])

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
