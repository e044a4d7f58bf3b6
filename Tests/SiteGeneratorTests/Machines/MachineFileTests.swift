import Platform
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct MachineFileTests {
    private func build(
        _ files: [String: String], baseURL: String? = "https://docs.example.org/keys", includesDrafts: Bool = false
    ) throws -> [String: String] {
        let folder = try TestSupport.TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: "content/" + name) }
        var settings = SiteSettings(title: "T & [U]")
        settings.description = "What *it* is."
        settings.contentDirectory = folder.path + "/content"
        settings.baseURL = baseURL
        settings.includesDrafts = includesDrafts
        let sink = MemorySink()
        let result = try SiteBuilder(
            settings: settings, suppliedFiles: [SuppliedFile(output: "d.json", bytes: Array("{}".utf8), title: "Data")]
        ).build(into: sink)
        #expect(result.diagnostics.map(\.message) == [])
        return sink.files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static let pages = [
        "index.md": "---\ndescription: \"The <start>\"\n---\n# Home\n", "b & c.md": "# B\n",
        "guide/index.md": "---\naliases: [/old]\n---\n# Guide\n", "guide/deep/x.md": "# X\n", "404.md": "# Gone\n",
        "draft.md": "---\ndraft: true\n---\n# Draft\n",
    ]

    @Test(arguments: [false, true])
    func theSitemapListsPagesAlone(includesDrafts: Bool) throws {
        let files = try build(Self.pages, includesDrafts: includesDrafts)
        #expect(
            files["sitemap.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://docs.example.org/keys/b%20%26%20c.html</loc></url>
                <url><loc>https://docs.example.org/keys/guide/deep/x.html</loc></url>
                <url><loc>https://docs.example.org/keys/guide/index.html</loc></url>
                <url><loc>https://docs.example.org/keys/index.html</loc></url>
                </urlset>

                """)
        #expect(files["robots.txt"] == "User-agent: *\nDisallow:\n\nSitemap: https://docs.example.org/keys/sitemap.xml\n")
    }

    @Test func theSitemapSaysWhenPagesWereChangedWhereThatIsKnown() throws {
        let page = try #require(Page.parse(SourceFile(name: "index.md", text: "# A\n"), at: "index.md").page)
        var settings = SiteSettings(title: "T")
        settings.baseURL = "https://a.example/?x&y/"
        settings.lastChanges = ["index.md": "2026-05-01"]
        let site = LinkedSite(pages: [page], assets: [], settings: settings)
        let file = try #require(Sitemap(site).files.first)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("<url><loc>https://a.example/?x&amp;y/index.html</loc><lastmod>2026-05-01</lastmod></url>"))
    }

    @Test func aSitemapOfMoreThanItMayListIsAnIndex() throws {
        let pages = (0...Sitemap.limit).compactMap { Page.parse(SourceFile(name: "p", text: ""), at: "p\($0).md").page }
        var settings = SiteSettings(title: "T")
        settings.baseURL = "https://a.example"
        let files = Sitemap(LinkedSite(pages: pages, assets: [], settings: settings)).files
        #expect(files.map(\.output) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(
            String(decoding: files[0].bytes, as: UTF8.self).contains(
                "<sitemap><loc>https://a.example/sitemap-2.xml</loc></sitemap>"))
    }

    @Test func withoutAnAddressThereIsNoSitemap() throws {
        let files = try build(Self.pages, baseURL: nil)
        #expect(files["sitemap.xml"] == nil && files["robots.txt"] == "User-agent: *\nDisallow:\n")
        #expect(files["llms.txt"]?.contains("- [B](b%20%26%20c.md)\n") == true)
    }

    @Test func theIndexForReadersListsTwins() throws {
        #expect(
            try build(Self.pages)["llms.txt"] == """
                # T & \\[U\\]

                > What \\*it\\* is.

                Every page is here as Markdown: at the address of its HTML, with `.md` in place of `.html`.
                All of them in one file: [llms-full.txt](https://docs.example.org/keys/llms-full.txt).

                ## Pages

                - [Home](https://docs.example.org/keys/index.md): The \\<start>
                - [B](https://docs.example.org/keys/b%20%26%20c.md)

                ## Guide

                - [Guide](https://docs.example.org/keys/guide/index.md)
                - [X](https://docs.example.org/keys/guide/deep/x.md)

                ## Data

                - [Data](https://docs.example.org/keys/d.json)

                """)
    }

    @Test func allPagesInOneFileStandInReadingOrder() throws {
        let text = try #require(try build(["index.md": "# Home\n\ntext\n", "b.md": "# B\n"])["llms-full.txt"])
        #expect(
            text == """
                <!-- https://docs.example.org/keys/index.md -->

                # Home

                text

                ---

                <!-- https://docs.example.org/keys/b.md -->

                # B

                """)
    }

    @Test func aLargeSiteIsListedOnly() throws {
        let text = "# Page\n\n" + String(repeating: "word ", count: FullText.byteLimit / 10)
        let files = try build(["index.md": text, "b.md": text])
        #expect(files["llms-full.txt"] == nil && files["llms.txt"]?.contains("llms-full") == false && files["b.md"] != nil)
    }

    @Test func contentHasPrecedence() throws {
        let own = ["robots.txt", "llms.txt", "llms-full.txt", "sitemap.xml", "d.json"]
        var pages = Self.pages
        for name in own { pages[name] = "own" }
        let files = try build(pages)
        for name in own { #expect(files[name] == "own", "\(name)") }
    }

    @Test func pagesCanLinkToThem() throws {
        _ = try build(["index.md": "# Home\n\n[m](sitemap.xml) [r](/robots.txt) [l](llms.txt) [f](llms-full.txt)\n"])
    }
}
