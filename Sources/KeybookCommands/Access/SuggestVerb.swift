internal import AccessSuggestions
internal import ArgumentParser
internal import DiagnosticFormats
internal import KeyModel
internal import Platform
internal import SourceText
internal import Workspace

struct SuggestVerb: Verb {
    static let guide = CommandGuide(
        "suggest", "Suggest the smallest scopes that give what a key needs.",
        """
        A need is PERMISSION@TYPE:ID, as in run@agent:agt_build, or an operation of the OpenAPI document, as in "POST /tasks", \
        which says by x-keybook-requires what it requires. An operation that does not say is unknown, and never guessed.

        The scopes give exactly what is needed where that can be had, else as little more as can be; of those they are the \
        fewest. They are shown as YAML, and beside them what the present scopes give beyond the needs and what they lack.
        """,
        exits: [
            (.success, "the present scopes are as small as they can be"),
            (.findings, "others are better"),
            (.failure, "it cannot be said"),
        ],
        examples: [
            .init("keybook suggest keys/ci.yaml --needs run@agent:agt_build", "find the least that lets the key run an agent"),
            .init(
                "keybook suggest keys/ci.yaml --needs \"POST /tasks\" --on agent:agt_build", "start from an operation of the API"),
        ],
        related: ["can", "test", "new"])

    @Argument(
        help: ArgumentHelp("The spec file, or - for standard input; with #NAME or #2 behind it, a key of it.", valueName: "spec"))
    var spec: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("What is needed: PERMISSION@TYPE:ID, or \"METHOD /path\". One or several.", valueName: "need"))
    var needs: [String] = []

    @Option(
        name: .customLong("on"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "What operations are called on, as in agent:agt_build; without it, each resource of the type that a scope of the key "
                + "is on.", valueName: "type:id"))
    var places: [String] = []

    @Option(help: ArgumentHelp("The OpenAPI document; wins over keybook.yaml.", valueName: "file"))
    var openapi: String?

    @Option(help: ArgumentHelp("How it is printed: text or json.", valueName: "format"))
    var format: AnswerFormat = .text

    @OptionGroup var options: AccessOptions

    func validate() throws {
        guard !needs.isEmpty else {
            throw ValidationError("nothing is needed: say `--needs PERMISSION@TYPE:ID`, or `--needs \"POST /path\"`")
        }
    }

    func execute(_ console: Console) async -> CommandStatus {
        guard let project = AccessProject(options, console), let key = project.key(spec) else { return .failure }
        var document: OpenAPIDocument?
        if needs.contains(where: StatedNeeds.isOperation),
            let path = openapi ?? project.configuration.openAPI.map(project.configuration.resolve)
        {
            document = self.document(at: path, in: project.catalog, console)
            guard document != nil else { return .failure }
        }
        let stated: StatedNeeds
        do throws(NeedErrors) {
            stated = try StatedNeeds(needs, on: places, document: document, key: key.key, in: project.catalog)
        } catch {
            for problem in error.list { console.fail(problem.description, help: problem.help) }
            return .failure
        }
        guard let report = SuggestReport(stated, of: key.label, key: key.key, in: project.world) else {
            console.fail("no scopes give what is needed")
            return .failure
        }
        switch format {
        case .text: console.output(report.text(options.style(console)))
        case .json: console.output(report.json)
        }
        return report.isMatched ? .success : .findings
    }

    /// Nil after its error has been told.
    private func document(at path: String, in catalog: Catalog, _ console: Console) -> OpenAPIDocument? {
        do throws(FileError) {
            let bytes = try Files.read(path, byteLimit: OpenAPIDocument.byteLimit + 1)
            let document = OpenAPIDocument(SourceFile(name: path, bytes: bytes), as: Notation(fileName: path), in: catalog)
            guard !document.report.diagnostics.isEmpty else { return document }
            WrittenFindings(color: options.color, console).tell(document.report)
            console.fail("`\(shown(path))` does not say clearly what operations require")
        } catch {
            console.fail(shown(error.description))
        }
        return nil
    }
}
