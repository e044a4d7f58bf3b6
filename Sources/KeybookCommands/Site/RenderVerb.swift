internal import ArgumentParser
internal import DiagnosticFormats
internal import Markdown
internal import Platform
internal import SiteGenerator
internal import SourceText

struct RenderVerb: Verb {
    static let guide = CommandGuide(
        "render", "Print the HTML of one Markdown document.",
        """
        The dialects: commonmark is exactly CommonMark 0.30, raw HTML passed through; gfm adds pipe tables; site is what the pages \
        of a site are written in, with anchors, emoji and components, and without raw HTML. Links are left as they are.
        """,
        exits: [
            (.success, "it was printed"),
            (.findings, "something in it is wrong"),
            (.failure, "it could not be read"),
        ],
        examples: [
            .init("keybook render README.md --dialect gfm", "print the HTML of a file"),
            .init("keybook render - --dialect commonmark", "take standard input"),
        ],
        related: ["build"])

    @Argument(help: "The document; without it, or with -, standard input.")
    var file: String?

    @Option(help: ArgumentHelp("What Markdown is read: commonmark, gfm or site.", valueName: "dialect"))
    var dialect: DialectChoice = .site

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    func execute(_ console: Console) async -> CommandStatus {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = if let file, file != "-" { try Files.read(file) } else { try Files.readStandardInput() }
        } catch {
            console.fail(error.description)
            return .failure
        }
        let name = file.flatMap { $0 == "-" ? nil : $0 }
        let folder = name?.lastIndex(of: "/").map { String(name?[..<$0] ?? "") } ?? "."
        let document = DocumentRendering(
            SourceFile(name: name ?? "<stdin>", bytes: bytes), folder: folder, dialect: dialect.dialect, components: .keybook)
        console.output(document.html)
        let format = TextFormat(usesColor: color.usesColor(onTerminal: console.isErrorTerminal, console))
        console.writeError(SiteFindings(document.diagnostics).text(in: format))
        return document.diagnostics.contains { $0.severity == .error } ? .findings : .success
    }
}

/// `--dialect`.
enum DialectChoice: String, ExpressibleByArgument, CaseIterable {
    case commonmark, gfm, site

    var dialect: Dialect {
        switch self {
        case .commonmark: .commonmark
        case .gfm: .gfm
        case .site: .site
        }
    }
}
