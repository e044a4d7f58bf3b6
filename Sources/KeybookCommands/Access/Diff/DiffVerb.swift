internal import AccessReports
internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyModel
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

struct DiffVerb: Verb {
    static let guide = CommandGuide(
        "diff", "Show the access that keys gain and lose from one state of a project to another.",
        """
        OLD and NEW are each a file, a folder, a key of a file (FILE#NAME), - for standard input, or a git revision: \
        origin/main, HEAD~1, a hash; with a path behind it, REV:PATH. OLD alone is a revision that the work tree is compared \
        with, or A..B, or A...B for what B has changed since it left A. Revisions are read through git; nothing is checked out.

        Keys are matched by name, and where the name is another by what they say. A key is widened when it gains any access, a \
        new one when it has any. What the groups and resources files say counts, since it moves access too.
        """,
        exits: [
            (.success, "everything is compared"),
            (.findings, "with --fail-on-widening a key is widened"),
            (.failure, "something could not be compared"),
        ],
        examples: [
            .init("keybook diff origin/main", "compare the work tree with a branch"),
            .init("keybook diff origin/main...HEAD --format markdown", "write the comment for a pull request"),
            .init("keybook diff old/keys new/keys --fail-on-widening", "fail where a key of a folder gains access"),
        ],
        related: ["access", "test", "check"])

    @Argument(help: ArgumentHelp("What was: a file, a folder or a git revision.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("What is: a file, a folder or a git revision.", valueName: "new"))
    var new: String?

    @Option(help: ArgumentHelp("How it is printed: text, json or markdown.", valueName: "format"))
    var format: DocumentFormat = .text

    @Flag(help: "Exit with 1 when a key gains any access.")
    var failOnWidening = false

    @OptionGroup var options: AccessOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = options.configurationOptions.load(color: options.color, console) else { return .failure }
        let findings = WrittenFindings(color: options.color, console)
        let input: DiffInput
        do throws(DiffError) {
            guard let sides = DiffSide.sides(old, new, isPath: Self.isPath) else { throw DiffError.onePath(old) }
            input = try await DiffInput(sides, project: project, given: options.inventoryOptions.given)
        } catch {
            if case .configuration(let error) = error {
                let usesColor = options.color.usesColor(onTerminal: console.isErrorTerminal, console)
                console.writeError(error.findings(in: TextFormat(usesColor: usesColor)))
            }
            console.fail(error.description, help: error.help)
            return .failure
        }
        guard input.isComparable(findings, console) else { return .failure }
        let comparison = ProjectComparison(old: input.old, new: input.new)
        for key in comparison.undecided {
            console.fail("\(quoted(key.key.name)) in `\(shown(key.address))` is not compared: it may stand in what is not clear")
        }
        let report = DiffReport(comparison)
        switch format {
        case .text: console.output(report.text(options.style(console)))
        case .json: console.output(report.json)
        case .markdown: console.write(report.markdown())
        }
        guard input.old.problems.isEmpty, input.new.problems.isEmpty else { return .failure }
        return failOnWidening && report.isAnyWidened ? .findings : .success
    }

    /// Whether a file or a folder, or the file of an address, is there.
    private static func isPath(_ text: String) -> Bool {
        KeyAddress(text).source.path.map { Files.kind(of: $0) != nil } ?? true
    }
}

extension DiffInput {
    /// Tells what is wrong with either side.
    ///
    /// - Returns: false where nothing can be said at all.
    fileprivate func isComparable(_ findings: WrittenFindings, _ console: Console) -> Bool {
        for state in [old, new] {
            for failure in state.failures { console.fail(shown(failure)) }
            for report in state.unclear { findings.tell(unclear: report) }
            for problem in state.problems { findings.tell(problem) }
        }
        guard old.failures.isEmpty, new.failures.isEmpty, old.unclear.isEmpty, new.unclear.isEmpty else { return false }
        guard old.isAnyFileFound || new.isAnyFileFound else {
            console.fail(
                "no spec file was found on either side", help: "name the specs under `keys:` in keybook.yaml, or give paths")
            return false
        }
        return true
    }
}

extension DiffReport {
    fileprivate init(_ comparison: ProjectComparison) {
        self.init(
            comparison.changes, old: comparison.old.keys.map { ($0.label, $0.key) },
            new: comparison.new.keys.map { ($0.label, $0.key) }, in: comparison.worlds, undecided: comparison.undecided.count)
    }
}
