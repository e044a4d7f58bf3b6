import SiteGenerator
import SourceText
import Testing

@Suite struct SuppliedFileTests {
    private let supplied = SuppliedFile(output: "schema/key.json", bytes: Array("{}\n".utf8))

    @Test func isPublishedAndCanBeLinkedTo() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n[schema](../schema/key.json)\n", to: "content/guide/index.md")
        let (result, sink) = try build(folder)
        #expect(result.diagnostics.map(\.message) == [])
        #expect(sink.files["schema/key.json"] == supplied.bytes)
        #expect(String(decoding: sink.files["guide/index.html"] ?? [], as: UTF8.self).contains("href=\"../schema/key.json\""))
    }

    @Test func yieldsToTheContent() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("own", to: "content/schema/key.json")
        let (result, sink) = try build(folder)
        #expect(result.isPublished && result.diagnostics.isEmpty)
        #expect(sink.files["schema/key.json"] == Array("own".utf8))
    }

    @Test func staysWhereAPageIsRenderedAgain() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        var incremental = IncrementalBuild(builder(folder))
        #expect(try incremental.build().isPublished)
        try folder.write("# Home\n\n[schema](schema/key.json)\n", to: "content/index.md")
        #expect(try incremental.update(["index.md"]).isPublished)
        #expect(incremental.sink.files["schema/key.json"] == supplied.bytes)
    }

    private func builder(_ folder: TemporaryFolder) -> SiteBuilder {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.templatesDirectory = folder.path + "/templates"
        return SiteBuilder(settings: settings, suppliedFiles: [supplied])
    }

    private func build(_ folder: TemporaryFolder) throws -> (BuildResult, MemorySink) {
        let sink = MemorySink()
        return (try builder(folder).build(into: sink), sink)
    }
}
