internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyValidator
internal import SourceText

struct ExplainVerb: Verb {
    static let guide = CommandGuide(
        "explain", "Explain a rule of the check, or list them all.",
        """
        The examples are run as they are shown; what stands under the bad one is what the check says of it. They are keys of the \
        standard catalog, whichever catalog the project goes by.
        """,
        exits: [
            (.success, "it was explained"),
            (.failure, "there is no such rule"),
        ],
        examples: [
            .init("keybook explain role-invalid", "tell what a rule is about"),
            .init("keybook explain --list", "list the rules"),
        ],
        related: ["check"])

    @Argument(help: "The rule: role-invalid, for example.")
    var rule: String?

    @Flag(help: "List every rule with its severity.")
    var list = false

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    func validate() throws {
        guard (rule != nil) != list else { throw ValidationError("give a rule, or --list") }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let id = rule else {
            console.write(Self.table)
            return .success
        }
        guard let rule = RuleSet.rule(id) else {
            let close = bestMatch(to: id, among: RuleSet.all.map(\.id))
            console.fail(
                "\(quoted(id)) is not a rule",
                help: close.map { "did you mean `\($0)`?" } ?? "`keybook explain --list` names them all")
            return .failure
        }
        let usesColor = color.usesColor(onTerminal: console.isOutputTerminal, console)
        console.write(RuleExplanation(rule: rule, format: TextFormat(usesColor: usesColor)).text)
        return .success
    }

    /// A line a rule: its id, severity and summary.
    private static var table: String {
        let width = RuleSet.all.map(\.id.count).max() ?? 0
        return RuleSet.all.map { rule in
            pad(rule.id, to: width) + "  " + pad(rule.severity.rawValue, to: 7) + "  " + rule.documentation.summary + "\n"
        }.joined()
    }

    private static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

/// A rule's documentation as a terminal shows it.
struct RuleExplanation {
    let rule: any Rule
    let format: TextFormat

    var text: String {
        let documentation = rule.documentation
        return """
            \(rule.id) (\(rule.severity.rawValue))

            \(documentation.summary).

            \(documentation.why)

            Bad:

            \(indented(documentation.bad.excerpt))
            \(documentation.bad.inventories.map { "With this `\($0.fileName)`:\n\n\(indented($0.text))\n" }.joined())\
            \(indented(output(of: documentation.bad)))
            Good:

            \(indented(documentation.good.excerpt))
            To mend it: \(documentation.remedy)

            \(weighing)
            """
    }

    private var weighing: String {
        guard !rule.isFixedError else {
            return "It is an error whatever keybook.yaml says: with such a catalog nothing can be checked.\n"
        }
        return """
            Weigh it otherwise in keybook.yaml:

                rules:
                  \(rule.id): \(rule.severity == .error ? "warning" : "error")   # or info, off

            """
    }

    /// What the check says of an example.
    private func output(of example: Example) -> String {
        let report = example.report()
        return report.diagnostics.map { format.text($0, in: report.excerpts) }.joined(separator: "\n")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    }
}
