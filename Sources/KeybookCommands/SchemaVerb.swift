internal import ArgumentParser
internal import Platform
internal import SourceText
internal import SpecSchema
internal import Workspace

struct SchemaVerb: Verb {
    static let guide = CommandGuide(
        "schema", "Print the JSON Schema of key specs, for editors.",
        """
        An editor with a YAML language server completes and checks specs by it as they are written; every site publishes it as \
        schema/KIND.json. It agrees with `keybook check` on structure: fields, types, limits, resource types, roles, presets and \
        ids. The kinds: \(SchemaKind.all.map(\.name).joined(separator: ", ")).
        """,
        exits: [
            (.success, "it was printed"),
            (.failure, "there is no such kind, or it could not be written"),
        ],
        examples: [
            .init("keybook schema", "print the schema of key specs"),
            .init("keybook schema config --output keybook.schema.json", "write the one of keybook.yaml"),
        ],
        related: ["lsp", "check"])

    @Argument(help: ArgumentHelp("What kind of file the schema is for.", valueName: "kind"))
    var kind = SchemaKind.key.name

    @Option(help: ArgumentHelp("Where it is written; without it, on standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var catalogOptions: CatalogOptions
    @OptionGroup var configurationOptions: ConfigurationOptions

    func execute(_ console: Console) async -> CommandStatus {
        guard let kind = SchemaKind.all.first(where: { $0.name == kind }) else {
            let kinds = SchemaKind.all.map { "`\($0.name)`" }.joined(separator: ", ")
            console.fail("there is no schema for \(quoted(kind))", help: "schemas are \(kinds)")
            return .failure
        }
        guard let configuration = configurationOptions.load(console),
            let catalog = catalogOptions.load(configuration, console)
        else { return .failure }
        let schema = SchemaDocument(kind, catalog: catalog, baseURL: configuration.baseURL)
        guard let output else {
            console.output(schema.text)
            return .success
        }
        do throws(FileError) {
            try Files.save(schema.text, to: output)
            return .success
        } catch {
            console.fail(error.description)
            return .failure
        }
    }
}
