package import ArgumentParser
internal import SiteGenerator
internal import SourceText

/// The command line: `keybook VERB …`.
package struct Keybook: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "keybook",
        abstract: "Check scoped API keys, and publish their reference.",
        discussion: """
            A key spec says what an API key may do: which role on which resource. keybook checks specs in pull requests and \
            renders the reference that explains them.

            Exit codes: 0 all is well, 1 something was found, 2 the work could not be done.
            """,
        version: Version.current,
        subcommands: verbs)

    /// In the order of the help: what checks keys, what asks about them, what makes them, what shows them.
    static let verbs: [any Verb.Type] = [
        InitVerb.self, CheckVerb.self, ExplainVerb.self, CanVerb.self, AccessVerb.self, WhoCanVerb.self, DiffVerb.self,
        TestVerb.self, SuggestVerb.self, NewVerb.self, ExportVerb.self, SchemaVerb.self, CatalogVerb.self, BuildVerb.self,
        ServeVerb.self, TemplatesVerb.self, LinksVerb.self, RenderVerb.self, LSPVerb.self,
    ]

    /// What each verb says of itself, in that order.
    static var guides: [CommandGuide] { verbs.map { $0.guide } }

    /// A page for each, from the same source as the help.
    static var pages: [SuppliedPage] { CommandPages(guides, outlines: CommandOutline.outlines(in: helpForTools)).pages }

    /// What the parser tells tools of the whole command line, as JSON (swift-argument-parser's ToolInfoV0).
    private static var helpForTools: String {
        do {
            _ = try parseAsRoot(["--experimental-dump-help"])
            return ""
        } catch {
            return fullMessage(for: error)
        }
    }

    package init() {}

    /// Runs the command line that `arguments` (without the program's name) make, and gives its exit code.
    package static func run(_ arguments: [String], console: Console = .process) async -> CommandStatus {
        do {
            var command = try parseAsRoot(BaselineOptions.completed(arguments))
            if let verb = command as? any Verb {
                var console = console
                console.commandPages = { pages }
                return await verb.execute(console)
            }
            // No verb, or `help`: ends by throwing what is to be shown.
            try command.run()
            return .success
        } catch {
            let message = fullMessage(for: error) + "\n"
            if exitCode(for: error).isSuccess {
                console.write(message)
                return .success
            }
            // The parser repeats what it could not use, and that may be a secret.
            let lines = message.replacing(errorPrefix, with: "error: ", maxReplacements: 1).split(
                separator: "\n", omittingEmptySubsequences: false)
            console.writeError(lines.map { shown(String($0)) }.joined(separator: "\n"))
            return .failure
        }
    }

    private static let errorPrefix = "Error: "
}
