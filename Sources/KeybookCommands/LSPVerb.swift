internal import ArgumentParser
internal import LanguageServer
internal import Platform

struct LSPVerb: Verb {
    static let guide = CommandGuide(
        "lsp", "Serve an editor: findings while you type, fixes, hover, completion.",
        """
        A language server (LSP 3.17) on standard input and output; an editor starts it. It checks what keybook.yaml names, as \
        `keybook check` does, with open files as they stand in the editor.
        """,
        exits: [
            (.success, "the editor ended it in order"),
            (.findings, "it did not"),
        ],
        examples: [
            .init("keybook lsp", "wait for an editor on standard input")
        ],
        related: ["check", "schema"])

    /// What clients pass by convention; there is no other way to talk with it.
    @Flag(help: "Talk over standard input and output, which it does anyway.")
    var stdio = false

    /// LSP 3.17, Implementation Considerations. The editor says the same in `initialize`.
    @Option(name: .customLong("clientProcessId"), help: .hidden)
    var clientProcessID: Int?

    func execute(_ console: Console) async -> CommandStatus {
        let server = LanguageServer(version: Version.current, output: console.output)
        // An end that nobody asked for is no failure of ours, but the protocol wants a 1 for it.
        return await server.run(StandardInput.pieces()) ? .success : .findings
    }
}
