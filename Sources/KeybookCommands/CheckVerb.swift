internal import ArgumentParser
internal import DiagnosticFormats
internal import GitHistory
internal import KeyValidator
internal import Platform
internal import SourceText
internal import Workspace

struct CheckVerb: Verb {
    static let guide = CommandGuide(
        "check", "Check key specs against the rules.",
        """
        A PATH is a spec file, a folder (its .yaml, .yml and .json files, hidden ones left out), or - for standard input. Without \
        one, the files that keybook.yaml names under `keys:` are checked.
        """,
        exits: [
            (.success, "nothing fails"),
            (.findings, "a finding does (an error; with --strict a warning too)"),
            (.failure, "the check could not be done: a missing path, an unreadable configuration, no spec file at all"),
        ],
        examples: [
            .init("keybook check", "check what keybook.yaml names"),
            .init("keybook check keys/ci.yaml --strict", "check one file, and let warnings fail too"),
            .init("keybook check --fix", "mend what can be mended"),
            .init("keybook check --since origin/main", "tell only what stands in files that have changed"),
            .init(
                "keybook check --format github --format sarif=keybook.sarif",
                "annotate a pull request, and write a file for code scanning"),
        ],
        related: ["explain", "test", "diff", "schema"])

    @Argument(help: ArgumentHelp("Spec files, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var reportOptions: ReportOptions<FormatChoice>

    @Flag(help: "Let warnings fail the check too.")
    var strict = false

    @Flag(help: "Take it as success when there is no spec file at all.")
    var allowEmpty = false

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "How much a rule weighs: error, warning, info or off. May be given again; wins over keybook.yaml.",
            valueName: "rule=severity"))
    var levels: [RuleLevelArgument] = []

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var fixOptions: FixOptions
    @OptionGroup var inventoryOptions: InventoryOptions
    @OptionGroup var baselineOptions: BaselineOptions
    @OptionGroup var changeOptions: ChangeOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        try fixOptions.validate(
            paths: paths, otherOutput: reportOptions.option ?? baselineOptions.writeBaseline.map { _ in "--write-baseline" })
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(color: color, console) else { return .failure }
        if paths.isEmpty, configuration.keys.isEmpty, !allowEmpty {
            console.fail(
                configuration.path.map { "`\($0)` names no spec files" } ?? "there is nothing to check",
                help: "give a PATH, or name the specs under `keys:` in keybook.yaml")
            return .failure
        }
        let overrides = Dictionary(levels.map { ($0.rule, $0.level) }) { _, last in last }
        let rules = RuleSet(levels: configuration.ruleLevels.merging(overrides) { _, override in override })
        let inventories = inventoryOptions.files(configuration)
        guard let baselineUse = baselineOptions.use(configuration, console) else { return .failure }
        let selection = SpecSelection(
            arguments: paths, configuration: configuration, inventories: inventories,
            otherFiles: baselineUse.files)
        guard let outputs = reportOptions.outputs(sparing: selection.sources + inventories.paths.map(SpecSource.file), console)
        else { return .failure }
        let changes: ChangedFiles?
        do throws(GitError) {
            changes = try await changeOptions.changes(configuration, inventories)
        } catch {
            console.fail(error.description, help: "--since needs git and a revision that this repository has")
            return .failure
        }
        let check = { texts in CheckRun(selection, inventories: inventories, rules: rules, changes: changes, texts: texts) }
        guard let baseline = baselineUse.hidden(color: color, console) else { return .failure }
        let (run, unwritten) = fixOptions.mend(check(SpecTexts()), hiding: baseline, again: check, console)
        guard let reports = baselineUse.apply(baseline, to: run.reports, console) else { return .failure }
        let failures = run.failures.map { shown($0.description) }
        for failure in failures + unwritten.map({ shown($0.description) }) { console.fail(failure) }
        if run.endsWithCatalog, failures.isEmpty, let catalog = inventories.catalog {
            console.fail("no spec was checked, since the catalog `\(shown(catalog))` has errors")
        }
        if selection.sources.isEmpty, selection.failures.isEmpty, !selection.namesInventory, !allowEmpty {
            console.fail(
                "no spec file was found", help: "look at the paths or globs, or say --allow-empty where that is no mistake")
            return .failure
        }
        let report = CheckReport(
            files: reports, failures: failures,
            tool: ToolDescription(rules: rules, links: RuleLinks(base: configuration.ruleSite)))
        let printing = ReportPrinting(
            usesColor: color.usesColor(onTerminal: console.isOutputTerminal, console), isStrict: strict)
        if fixOptions.diff {
            fixOptions.show(run, hiding: baseline, again: check, usesColor: printing.usesColor, console)
        } else if !outputs.write(report, printing, console) {
            return .failure
        }
        guard failures.isEmpty, unwritten.isEmpty else { return .failure }
        let summary = report.summary
        return summary.errors > 0 || strict && summary.warnings > 0 ? .findings : .success
    }
}

/// `--rule role-legacy=error`.
struct RuleLevelArgument: ExpressibleByArgument {
    let rule: String
    let level: RuleLevel

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, RuleSet.rule(parts[0]) != nil, let level = RuleLevel(rawValue: parts[1]) else { return nil }
        rule = parts[0]
        self.level = level
    }
}
