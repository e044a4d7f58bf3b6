internal import AccessReports
internal import ArgumentParser
internal import KeyModel
internal import SourceText
internal import Workspace

struct CanVerb: Verb {
    static let guide = CommandGuide(
        "can", "Say whether a key may do something, and why.",
        """
        A yes comes with every reason: the scope or the group's grant, the containers that it comes through, the role that it \
        arrives as. A no says which role would be needed. What nobody has written down is not guessed: the answer says what it \
        could not take into account.

        Of a file with several keys one is named: FILE#NAME, or FILE#2, counted from 1.
        """,
        exits: [
            (.success, "yes"),
            (.findings, "no"),
            (.failure, "the question cannot be answered"),
        ],
        examples: [
            .init("keybook can keys/ci.yaml delete agent:agt_build", "say whether the key may delete that agent"),
            .init("keybook can \"keys/release.yaml#Release\" run agent:agt_build", "ask it of one key of several"),
        ],
        related: ["access", "who-can", "test"])

    @Argument(
        help: ArgumentHelp("The spec file, or - for standard input; with #NAME or #2 behind it, a key of it.", valueName: "spec"))
    var spec: String

    @OptionGroup var asked: QuestionArguments

    @Option(help: ArgumentHelp("How the answer is printed: text or json.", valueName: "format"))
    var format: AnswerFormat = .text

    @OptionGroup var options: AccessOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = AccessProject(options, console), let question = asked.question(project.catalog, console),
            let key = project.key(spec)
        else { return .failure }
        let world = project.world
        let answer = AccessAnswer(question, grants: world.grants(of: key.key), in: world)
        let report = CanReport(
            answer, of: key.label, gaps: world.gaps(of: key.key) + world.gaps(of: question.resource), in: project.catalog)
        switch format {
        case .text: console.output(report.text(options.style(console)))
        case .json: console.output(report.json)
        }
        return answer.isAllowed ? .success : .findings
    }
}

/// `--format` of commands whose answer is for a terminal or a program.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension AccessOptions {
    func style(_ console: Console) -> TextStyle {
        TextStyle(isOn: color.usesColor(onTerminal: console.isOutputTerminal, console))
    }
}
