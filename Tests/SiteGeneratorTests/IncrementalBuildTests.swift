import Platform
import SiteGenerator
import SourceText
import Testing

@Suite struct IncrementalBuildTests {
    private let folder: TemporaryFolder
    private var incremental: IncrementalBuild

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("{{{content}}}{{#previous}}< {{title}}{{/previous}}", to: "templates/layout.mustache")
        try folder.write("{{#items}}{{title}} {{/items}}", to: "templates/navigation.mustache")
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("# One\n", to: "content/one.md")
        try folder.write("# Two\n\n```{include /data.txt}\n```\n", to: "content/two.md")
        try folder.write("data", to: "content/data.txt")
        incremental = IncrementalBuild(Self.builder(folder))
        #expect(try incremental.build().isPublished)
    }

    private static func builder(_ folder: TemporaryFolder) -> SiteBuilder {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.templatesDirectory = folder.path + "/templates"
        return SiteBuilder(settings: settings, theme: Theme([]), components: .test)
    }

    private func html(_ path: String) -> String { String(decoding: incremental.sink.files[path] ?? [], as: UTF8.self) }

    /// What a build from nothing gives.
    private func fresh() throws -> [String: [UInt8]] {
        let sink = MemorySink()
        _ = try Self.builder(folder).build(into: sink)
        return sink.files
    }

    @Test func aCheckedExampleIsCheckedWithEachChange() throws {
        var incremental = incremental
        func page(_ role: String) -> String {
            "# One\n\n```scope\nresource_type: agent\nresource_id: agt_a\nrole: \(role)\n```\n"
        }
        for role in ["editor", "edtor", "viewer"] {
            try folder.write(page(role), to: "content/one.md")
            let result = try incremental.update(["one.md"])
            let isWrong = role == "edtor"
            #expect(result.isPublished == !isWrong)
            #expect(
                result.diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" }
                    == (isWrong ? ["6:7 role-invalid"] : []))
        }
    }

    @Test(arguments: [
        ("content/one.md", "# One\n\nChanged.\n"), ("content/one.md", "---\ndescription: d\n---\n# One\n"),
        ("content/one.md", "# Uno\n"), ("content/one.md", "---\nweight: 9\n---\n# One\n"), ("content/data.txt", "other"),
        ("content/new.md", "# New\n"), ("content/sub/new.md", "# New\n"), ("content/new.txt", "asset"),
        ("content/one.md", "---\naliases: [/old]\n---\n# One\n"), ("content/one.md", "---\ndraft: true\n---\n# One\n"),
    ])
    mutating func givesWhatABuildFromNothingGives(_ path: String, _ text: String) throws {
        try folder.write(text, to: path)
        let result = try incremental.update([String(path.dropFirst("content/".count))])
        #expect(result.isPublished)
        #expect(incremental.sink.files == (try fresh()))
    }

    @Test mutating func rendersThePageThatAComponentReadAFileFor() throws {
        try folder.write("fresh", to: "content/data.txt")
        _ = try incremental.update(["data.txt"])
        #expect(html("two.html").contains("fresh"))
        #expect(html("data.txt") == "fresh")
    }

    @Test mutating func keepsTheLastGoodSiteUntilEveryErrorIsMended() throws {
        try folder.write("# One\n\n[gone](gone.md)\n", to: "content/one.md")
        #expect(try !incremental.update(["one.md"]).isPublished)
        try folder.write("# Home\n\nMore.\n", to: "content/index.md")
        let second = try incremental.update(["index.md"])
        #expect(second.diagnostics.map(\.rule) == ["link-broken"] && !html("index.html").contains("More"))
        try folder.write("# One\n", to: "content/one.md")
        #expect(try incremental.update(["one.md"]).isPublished)
        #expect(html("index.html").contains("More"))
        #expect(incremental.sink.files == (try fresh()))
    }

    @Test mutating func recoversFromBrokenFrontMatterAndFromAMissingFile() throws {
        try folder.write("---\ntitle: [\n---\n", to: "content/one.md")
        #expect(try !incremental.update(["one.md"]).isPublished)
        try folder.write("# One more\n", to: "content/one.md")
        #expect(try incremental.update(["one.md"]).isPublished)
        #expect(incremental.sink.files == (try fresh()))
    }
}
