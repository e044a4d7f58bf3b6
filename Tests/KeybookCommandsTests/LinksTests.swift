import KeybookCommands
import Platform
import TestSupport
import Testing

struct LinksTests {
    @Test func checksTheSiteAndWritesNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n[next](next.md#part)\n", to: "content/index.md")
        try folder.write("# Next\n\n## Part\n", to: "content/next.md")
        let run = await CommandRun("links", folder.path)
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output == "no link of 2 pages is broken\n")
        try folder.write("# Next\n", to: "content/next.md")
        let broken = await CommandRun("links", folder.path)
        #expect(broken.status == .findings)
        #expect(broken.error.contains("\(folder.path)/content/index.md:3:8\n") && broken.error.contains("`#part`"))
        #expect(try Files.entries(of: folder.path).map(\.name) == ["content"])
    }

    @Test func listsTheLinksToTheWeb() async throws {
        let folder = try TemporaryFolder()
        try folder.write("base_url: https://docs.example.org/\nmarkdown: { raw_html: true }\n", to: "keybook.yaml")
        try folder.write(
            """
            # Home

            <https://example.org/b> and [a](https://example.org/a), [again](https://example.org/a#x) and [a](https://example.org/a "t").

            ![i](//example.org/i.png) [m](mailto:a@b.org) [own](https://docs.example.org/) <a href="https://example.org/raw?a&amp;b">r</a>
            [r], [r], [gone](gone.md)

            [r]: https://example.org/a

            """, to: "content/index.md")
        let run = await CommandRun("links", folder.path, "--external")
        #expect(run.status == .success, "\(run.error)")
        let place = "    \(folder.path)/content/index.md"
        #expect(
            run.output == """
                https://example.org/a
                \(place):3:33
                \(place):3:98
                \(place):6:1
                https://example.org/a#x
                \(place):3:65
                https://example.org/b
                \(place):3:2
                https://example.org/i.png
                \(place):5:6
                https://example.org/raw?a&b
                \(place):5:89

                """)
        let json = await CommandRun("links", folder.path, "--external", "--format", "json")
        #expect(json.output.hasSuffix("\"summary\":{\"links\":5}}\n"))
    }

    @Test func asksNothingOfHostsThatArePrivate() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n<http://127.0.0.1:9/>\n", to: "content/index.md")
        let run = await CommandRun("links", folder.path, "--external", "--check")
        #expect(run.status == .success, "\(run.error)")
        #expect(run.output.hasPrefix("skipped http://127.0.0.1:9/: its host is private\n"))
        #expect(run.output.hasSuffix("1 link: 1 skipped\n"))
        #expect(String(decoding: try Files.read(folder.path + "/.keybook-cache/.gitignore"), as: UTF8.self) == "*\n")
    }

    @Test func whatNobodyCouldReachIsTwo() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n<http://127.0.0.1:9/>\n", to: "content/index.md")
        let run = await CommandRun(
            "links", folder.path, "--external", "--check", "--private", "--cache", folder.path + "/cache/c.json")
        #expect(run.status == .failure)
        #expect(run.output.contains("unreachable http://127.0.0.1:9/: its host does not answer"))
        #expect(Files.kind(of: folder.path + "/cache/c.json") == .file && Files.kind(of: folder.path + "/.keybook-cache") == nil)
    }

    @Test(arguments: [["--check"], ["--external", "--max-age", "soon"], ["--external", "--timeout", "0"], ["--format", "xml"]])
    func refusesWhatItCannotFollow(arguments: [String]) async {
        #expect(await CommandRun(arguments: ["links"] + arguments).status == .failure)
    }
}
