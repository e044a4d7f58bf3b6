internal import AccessExpectations
internal import ArgumentParser
internal import Platform
internal import SourceText
internal import Workspace

struct TestVerb: Verb {
    static let guide = CommandGuide(
        "test", "Hold keys to what they are expected to be able to do, and never to.",
        """
        A FILE says what keys `can` and what they `cannot` do, as PERMISSION@TYPE:ID; * as the id is every known resource of the \
        type. Without a FILE, those are taken that keybook.yaml names under `tests:`.

        What fails is shown where it is expected, with the way that gives the access or the role that it would take. Which \
        grants no expectation needs is told, and fails nothing.
        """,
        exits: [
            (.success, "every expectation holds"),
            (.findings, "one does not"),
            (.failure, "something could not be read or understood, or nothing is expected at all"),
        ],
        examples: [
            .init("keybook test", "hold the keys to what keybook.yaml names"),
            .init("keybook test tests/access.yaml --format junit --output keybook.xml", "write a report for CI"),
        ],
        related: ["can", "suggest", "diff"])

    @Argument(help: ArgumentHelp("Files of expectations, or - for standard input.", valueName: "file"))
    var files: [String] = []

    @Option(
        name: .customLong("spec"),
        help: ArgumentHelp(
            "Specs to hold to them: a file, a folder, a key of a file, or -. May be given again; without it, what keybook.yaml "
                + "names under `keys:`.", valueName: "spec"))
    var specs: [String] = []

    @OptionGroup var reportOptions: ReportOptions<TestFormat>
    @OptionGroup var options: AccessOptions

    func validate() throws {
        guard !files.contains("-") || !specs.contains(where: { $0 == "-" || $0.hasPrefix("-#") }) else {
            throw ValidationError("standard input cannot be both the expectations and the specs")
        }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = AccessProject(options, console) else { return .failure }
        let selection = TestSelection(files, configuration: project.configuration)
        guard !selection.sources.isEmpty || !selection.failures.isEmpty else {
            console.fail("no expectation file was found", help: "give a FILE, or name them under `tests:` in keybook.yaml")
            return .failure
        }
        guard let (keys, areAll) = project.keys(specs),
            let outputs = reportOptions.outputs(sparing: selection.sources + keys.map { .file($0.file) }, console)
        else { return .failure }
        let (sources, failures) = selection.read()
        for failure in failures { console.fail(shown(failure.description)) }
        let run = ExpectationRun(
            sources.map { ExpectationFile($0.file, as: $0.notation, in: project.catalog) }, keys: keys,
            naming: KeyNaming(keys, configuration: project.configuration), in: project.world)
        let report = TestReport(run, failures: failures.map { shown($0.description) })
        var writing = ReportWriting(console)
        writing.write(outputs, usesColor: options.color.usesColor(onTerminal: console.isOutputTerminal, console)) {
            switch $0 {
            case .text: report.text(usesColor: $1)
            case .json: report.json
            case .junit: report.junit
            }
        }
        guard areAll, failures.isEmpty, run.areAllUnderstood, !report.isEmpty, writing.isWritten else { return .failure }
        return report.holds ? .success : .findings
    }
}

/// `--format` of `keybook test`.
enum TestFormat: String, ReportFormat {
    case text, json, junit

    static var usual: TestFormat { .text }

    static var content: String { "what came of it is" }
}
