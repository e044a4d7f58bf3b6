import Platform
import SiteGenerator
import Testing

@Suite struct FailedBuildTests {
    @Test func leavesTheOldSiteWhenAPageIsWrong() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        #expect(try build(folder).isPublished)
        let before = try filesBelow(folder.path + "/_site")
        try folder.write("# Home\n\n[gone](gone.md)\n", to: "content/index.md")
        let result = try build(folder)
        #expect(!result.isPublished && result.hasErrors)
        #expect(try filesBelow(folder.path + "/_site") == before)
        #expect(try folder.names() == ["_site", "content"])
    }

    @Test func throwsWhereThereIsNoContentFolder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: BuildError.self) { try build(folder) }
        #expect(try folder.names() == [])
    }

    private func build(_ folder: TemporaryFolder) throws -> BuildResult {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.templatesDirectory = folder.path + "/templates"
        let sources = [settings.contentDirectory, settings.templatesDirectory]
        let sink = try FolderSink(output: folder.path + "/_site", sources: sources)
        return try SiteBuilder(settings: settings).build(into: sink)
    }
}
