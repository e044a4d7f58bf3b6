import KeybookCommands
import Platform
import SiteGenerator
import TestSupport
import Testing

/// A project's own templates, through the command line.
struct TemplatesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: Acme\n", to: "keybook.yaml")
        try folder.write("# Home\n", to: "content/index.md")
    }

    private func templates(_ arguments: String...) async -> CommandRun {
        await CommandRun(arguments: ["templates"] + arguments + ["--config", folder.path + "/keybook.yaml"])
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Files.read(folder.path + "/" + name), as: UTF8.self)
    }

    @Test func listsTheThemeAndMarksWhatTheProjectHas() async throws {
        try folder.write("", to: "templates/partials/pager.mustache")
        let lines = (await templates()).output.split(separator: "\n")
        #expect(lines.count == Theme.embedded.files.count)
        #expect(lines.contains("layout.mustache"))
        #expect(lines.contains { $0.hasPrefix("partials/pager.mustache ") && $0.hasSuffix(" the project's own") })
    }

    @Test func printsAFile() async throws {
        let layout = try #require(Theme.embedded.files.first { $0.name == "layout.mustache" })
        #expect((await templates("layout.mustache")).output == String(decoding: layout.bytes, as: UTF8.self))
    }

    @Test func copiesAndNeverOverwrites() async throws {
        let run = await templates("--copy", "partials/pager.mustache", "css/1-tokens.css")
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output.hasPrefix("wrote \(folder.path)/templates/partials/pager.mustache\n"))
        try folder.write("mine", to: "templates/css/1-tokens.css")
        let again = await templates("--copy", "layout.mustache", "css/1-tokens.css")
        #expect(again.status == .failure)
        #expect(again.error.contains("`\(folder.path)/templates/css/1-tokens.css` is there already"))
        #expect(try text("templates/css/1-tokens.css") == "mine")
        #expect(Files.kind(of: folder.path + "/templates/layout.mustache") == nil)
    }

    @Test func suggestsTheFileThatWasMeant() async {
        let run = await templates("partials/paper.mustache")
        #expect(run.status == .failure)
        #expect(run.error.contains("did you mean `partials/pager.mustache`?"), "\(run.error)")
        #expect(await templates("--copy").status == .failure)
    }

    @Test func replacesOnePartialAndKeepsTheRest() async throws {
        let theirs = await CommandRun("build", folder.path)
        #expect(theirs.status == .success)
        let before = try text("_site/index.html")
        try folder.write("<header>Ours: {{site.title}}</header>\n", to: "templates/partials/header.mustache")
        let run = await CommandRun("build", folder.path, "--strict")
        #expect(run.status == .success, "\(run.error)")
        let after = try text("_site/index.html")
        #expect(after.contains("<header>Ours: Acme</header>"))
        let rest = { (page: String) in page.split(separator: "</header>", maxSplits: 1).last }
        #expect(rest(before) == rest(after))
    }

    @Test func aNameThatNobodyAnswersForFailsAStrictBuildWithItsPlace() async throws {
        try folder.write("<header>\n  {{site.titel}}</header>\n", to: "templates/partials/header.mustache")
        let usual = await CommandRun("build", folder.path)
        #expect(usual.status == .success)
        let strict = await CommandRun("build", folder.path, "--strict")
        #expect(strict.status == .findings)
        for run in [usual, strict] {
            #expect(run.error.contains("warning[template-variable-unknown]: no template is given `titel` here"), "\(run.error)")
            #expect(run.error.contains("\(folder.path)/templates/partials/header.mustache:2:10\n"), "\(run.error)")
            #expect(run.error.contains("did you mean `title`?"))
        }
    }
}
