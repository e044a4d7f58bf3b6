import KeybookCommands
import TestSupport
import Testing

struct RenderTests {
    @Test(arguments: [
        ("commonmark", "<b>x</b> :rocket:\n\n|a|\n|-|\n", "<p><b>x</b> :rocket:</p>\n<p>|a|\n|-|</p>\n"),
        ("gfm", "|a|\n|-|\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
        ("site", "---\ntitle: x\n---\n:rocket: `:rocket:`\n", "<p>🚀 <code>:rocket:</code></p>\n"),
    ])
    func rendersADialect(dialect: String, markdown: String, html: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(markdown, to: "a.md")
        let run = await CommandRun("render", "--dialect", dialect, folder.path + "/a.md")
        #expect(run.output == html)
        #expect(run.status == .success)
    }

    @Test func answersComponentsFromFilesBesideTheDocument() async throws {
        let folder = try TemporaryFolder()
        try folder.write("```{key a.yaml}\n```\n", to: "a.md")
        try folder.write(TemporaryFolder.goodKey, to: "a.yaml")
        let run = await CommandRun("render", folder.path + "/a.md")
        #expect(run.output.contains("<figure class=\"key-spec\">"), "\(run.error)")
    }

    @Test func tellsWhatIsWrong() async throws {
        let folder = try TemporaryFolder()
        try folder.write("```{sharng}\n```\n", to: "a.md")
        let run = await CommandRun("render", folder.path + "/a.md")
        #expect(run.status == .findings)
        #expect(run.error.contains("a.md:1:4"))
        #expect(run.error.contains("did you mean `sharing`?"), "\(run.error)")
    }

    @Test func aMissingFileIsTwo() async { #expect(await CommandRun("render", "/nowhere.md").status == .failure) }
}
