import Platform
import SiteGenerator
import SourceText
import TestSupport
import Testing

/// The search as a part of a site, with a dialog of one line.
@Suite struct SiteSearchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("{{{content}}}{{#site.has_search}}<button>{{/site.has_search}}", to: "templates/layout.mustache")
        try folder.write("{{#items}}{{title}}{{/items}}", to: "templates/navigation.mustache")
        try folder.write("const dialog = 1;", to: "templates/components/search/1-dialog.js")
        try folder.write("# Home\n\n```{presets}\n```\n", to: "content/index.md")
        try folder.write("# One\n\nnightingale\n\n## A part\n\nsparrow\n", to: "content/one.md")
        try folder.write("# Lost\n\nquagga\n", to: "content/404.md")
    }

    private func builder(hasSearch: Bool = true, sections: [SiteSection] = []) -> SiteBuilder {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.templatesDirectory = folder.path + "/templates"
        settings.hasSearch = hasSearch
        settings.sections = sections
        return SiteBuilder(settings: settings, theme: Theme([]))
    }

    private func files(_ builder: SiteBuilder) throws -> [String: String] {
        let sink = MemorySink()
        #expect(try builder.build(into: sink).isPublished)
        return sink.files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func hasThePagesTheirSectionsAndWhatTheyDefine() throws {
        let index = try #require(try files(builder(sections: [.rules]))["search-index.js"])
        #expect(index.contains("const dialog = 1;"))
        for text in [
            #"["one.html","One",0,"nightingale","A part","",1,"sparrow"]"#, #""Deploy","preset:deploy",4,"CI/CD pipelines"#,
        ] {
            #expect(index.contains(text))
        }
        #expect(!index.contains("quagga"))
    }

    @Test func findsTheRulesAsRules() throws {
        let all = try files(builder(sections: [.rules])).filter { $0.key.hasPrefix("search-index") }.values.joined()
        #expect(all.contains(#"["rules/role-legacy.html","role-legacy",2,"#))
    }

    @Test func isLeftOutWhereItIsTurnedOffAndWhereTheThemeHasNone() throws {
        let without = try files(builder(hasSearch: false))
        #expect(without["search-index.js"] == nil && without["index.html"]?.contains("<button>") == false)
        try Files.removeTree(folder.path + "/templates/components")
        let other = try files(builder())
        #expect(other["search-index.js"] == nil && other["index.html"]?.contains("<button>") == false)
    }

    @Test func leavesItsPlaceToAFileOfTheContent() throws {
        try folder.write("own", to: "content/search-index.js")
        let files = try files(builder())
        #expect(files["search-index.js"] == "own" && files["index.html"]?.contains("<button>") == false)
    }

    /// The preview merges the index when it is asked for; it is the one that a build from nothing writes.
    @Test func isUpToDateInAPreview() throws {
        var incremental = IncrementalBuild(builder())
        #expect(try incremental.build().isPublished)
        #expect(incremental.sink.files["search-index.js"] == nil)
        let before = try #require(incremental.search)
        try folder.write("# One\n\nblackbird\n", to: "content/one.md")
        #expect(try incremental.update(["one.md"]).isPublished)
        let after = try #require(incremental.search?.file(at: "search-index.js")).map { $0 }
        #expect(try files(builder())["search-index.js"] == String(decoding: after, as: UTF8.self))
        #expect(String(decoding: before.file(at: "search-index.js") ?? [], as: UTF8.self).contains("nightingale"))
        #expect(incremental.search?.file(at: "one.html") == nil)
    }
}
