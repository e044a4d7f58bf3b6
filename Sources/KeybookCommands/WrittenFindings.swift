internal import DiagnosticFormats
internal import KeyValidator
internal import SourceText
internal import Workspace

/// Tells what the check says of a spec that is written or sent, on standard error.
struct WrittenFindings {
    private let console: Console
    private let format: TextFormat

    init(color: ColorChoice, _ console: Console) {
        self.console = console
        format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
    }

    /// Errors and warnings; an info asks for nothing.
    func tell(_ report: FileReport) {
        for diagnostic in report.diagnostics where diagnostic.severity != .info {
            console.writeError(format.text(diagnostic, in: report.excerpts) + "\n")
        }
    }

    /// That a file leaves open what it grants, and why.
    func tell(unclear report: FileReport) {
        tell(report)
        console.fail("`\(shown(report.file))` does not say clearly what is granted", help: "mend it: `keybook check` tells more")
    }

    /// Why keys are missing.
    func tell(_ problem: KeyAddressError) {
        if case .invalid(let report) = problem {
            tell(unclear: report)
        } else {
            console.fail(shown(problem.description), help: problem.help)
        }
    }
}

extension RuleSet {
    /// The rules that keybook.yaml asks for. A secret is an error whatever it says: it would be written out or sent.
    static func forWriting(_ configuration: Configuration) -> RuleSet {
        RuleSet(levels: configuration.ruleLevels.merging(["secret-present": .error]) { _, ours in ours })
    }
}
