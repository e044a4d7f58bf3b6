internal import ArgumentParser
internal import KeyModel
internal import KeyValidator
internal import KeyWizard
internal import Markdown
internal import Platform
internal import SourceText
internal import TerminalForms
internal import Workspace

struct NewVerb: Verb {
    static let guide = CommandGuide(
        "new", "Write a key spec, step by step.",
        """
        On a terminal, keybook asks for what the flags do not say: a preset, the scopes, the sharing groups, a name. Nothing is \
        written before the last step, which shows the spec, what the key will be able to do, and what the check says of it.

        With --name, --scope and --group nothing is asked, so that it works without a terminal too. The spec goes to --output, or \
        to standard output. A spec with an error is not written, and no file is written over without --force.
        """,
        exits: [
            (.success, "the spec was written"),
            (.findings, "it has errors"),
            (.failure, "it was not made: an answer is missing, the file is there already, or you left"),
        ],
        examples: [
            .init("keybook new", "be asked, step by step"),
            .init(
                "keybook new --name CI --scope agent:agt_build:editor --group grp_engineering",
                "write a spec without questions"),
        ],
        related: ["check", "export", "suggest"])

    @Option(help: ArgumentHelp("The preset to start from: deploy, for example.", valueName: "id"))
    var preset: String?

    @Option(
        name: .customLong("scope"),
        help: ArgumentHelp("A scope, as agent:agt_build:editor. May be given again.", valueName: "type:id:role"))
    var scopes: [ScopeArgument] = []

    @Option(name: .customLong("group"), help: ArgumentHelp("A sharing group. May be given again.", valueName: "id"))
    var groups: [String] = []

    @Option(help: "The name of the key.")
    var name: String?

    @Option(help: ArgumentHelp("A description, for those who find the key in a year.", valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp("The file to write: JSON if its name ends in .json, else YAML.", valueName: "file"))
    var output: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var inventoryOptions: InventoryOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let configuration = configurationOptions.load(color: color, console),
            let catalog = inventoryOptions.catalogOptions.load(configuration, color: color, console)
        else { return .failure }
        let destination = SpecDestination(output, overwrites: force)
        if let reason = destination.refusal {
            console.fail(reason, help: destination.isFile ? "--force writes over it" : nil)
            return .failure
        }
        // What a project has written down of its groups and resources is suggested, and checked, from here.
        let project = ProjectInventory(inventoryOptions.files(configuration), catalog: catalog)
        guard project.failures.isEmpty else {
            for failure in project.failures { console.fail(shown(failure.description)) }
            return .failure
        }
        let inventory = project.inventory
        let checker = SpecChecker(
            context: CheckContext(catalog: catalog, inventory: inventory), rules: .forWriting(configuration))
        var draft = draft
        let limits = checker.context.catalog.limits
        if draft.missing(by: limits).isEmpty {
            return SpecWriting(checker: checker, color: color, console).write(draft, to: destination)
        }
        guard console.isInputTerminal, console.isOutputTerminal, console.environment("TERM") != "dumb" else {
            draft.takeDefaultScopes(from: checker.context.catalog)
            console.fail(
                "not everything is said, and there is no terminal to ask at",
                help: "missing: " + draft.missing(by: limits).map { "`\($0.flag)`" }.joined(separator: ", "))
            return .failure
        }
        var settings = WizardSettings(
            checker: checker, inventory: inventory,
            emoji: { icon in emoji(forShortcode: icon.filter { $0 != ":" }) },
            isTaken: { [force] path in SpecDestination(path, overwrites: force).refusal != nil })
        settings.folder = configuration.specFolder
        settings.glyphs = .suitable(environment: console.environment)
        return ask(draft, settings, console)
    }

    /// What the flags say.
    private var draft: KeyDraft {
        var draft = KeyDraft()
        draft.preset = preset
        draft.scopes = scopes.map(\.scope)
        draft.groups = groups
        draft.name = name ?? ""
        draft.description = description ?? ""
        draft.output = output
        return draft
    }

    private func ask(_ draft: KeyDraft, _ settings: WizardSettings, _ console: Console) -> CommandStatus {
        var wizard = Wizard(draft, settings: settings)
        let usesColor = color.usesColor(onTerminal: true, console)
        let end: ProgramEnd<Wizard.Outcome>
        do throws(FileError) {
            end = try runOnTerminal(&wizard, usesColor: usesColor)
        } catch {
            console.fail(error.description)
            return .failure
        }
        guard case .finished(.write(let draft, let path)) = end else {
            console.writeError("nothing was written\n")
            return .failure
        }
        console.write(WizardSummary(draft, settings).text(usesColor: usesColor))
        let writing = SpecWriting(checker: settings.checker, color: color, console)
        return writing.write(draft, to: SpecDestination(path, overwrites: force), isReviewed: true)
    }
}

/// `--scope agent:agt_build:editor`.
struct ScopeArgument: ExpressibleByArgument {
    let scope: Scope

    init?(argument: String) {
        guard let scope = Scope(shortForm: argument) else { return nil }
        self.scope = scope
    }
}
