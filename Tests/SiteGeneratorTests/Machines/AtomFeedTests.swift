import Foundation
import Platform
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct AtomFeedTests {
    private static let changelog = """
        # Changelog

        What is new.

        ## [Unreleased]

        - Not yet.

        ## [1.1.0] - 2026-05-01

        ### Added

        - A *link* to [the start](index.md#home), to [a place](#changelog), [the version][1.1.0] & \u{1}more.

        ## [1.0.0] - 2026-02-29

        No such day.

        ## 0.9.0 (2026-01-31) [YANKED]

        First.

        [1.1.0]: https://example.org/compare/v1.1.0

        """

    private func build(
        _ changelog: String = changelog, at name: String = "CHANGELOG.md", baseURL: String? = "https://docs.example.org/keys"
    ) throws -> (result: BuildResult, files: [String: String]) {
        let folder = try TestSupport.TemporaryFolder()
        try folder.write("# Home\n\n[new](changelog.md)\n", to: "content/index.md")
        try folder.write(changelog, to: name)
        var settings = SiteSettings(title: "Keys & more")
        settings.contentDirectory = folder.path + "/content"
        settings.changelog = folder.path + "/" + name
        settings.baseURL = baseURL
        let sink = MemorySink()
        let result = try SiteBuilder(settings: settings).build(into: sink)
        return (result, sink.files.mapValues { String(decoding: $0, as: UTF8.self) })
    }

    @Test(arguments: [
        ("[1.2.0] - 2026-05-01", "1.2.0 2026-05-01"), ("1.2.0 – 2024-02-29 [YANKED]", "1.2.0 2024-02-29"),
        ("v2 (2026-12-31)", "v2 2026-12-31"),
        ("Unreleased", nil), ("[1.0] - 2026-02-29", nil), ("1.0 - 01.05.2026", nil), ("2026-05-01", nil),
        ("1.0 - 2026-00-10", nil), ("", nil),
    ])
    func readsVersionsAndDates(heading: String, expected: String?) {
        #expect(Changelog.versionAndDate(of: heading).map { "\($0.version) \($0.date)" } == expected)
    }

    @Test func hasAnEntryForEachRelease() throws {
        let (result, files) = try build()
        #expect(result.diagnostics.map(\.message) == [])
        #expect(
            files["feed.xml"] == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <title>Keys &amp; more: Changelog</title>
                <id>https://docs.example.org/keys/feed.xml</id>
                <link rel="self" type="application/atom+xml" href="https://docs.example.org/keys/feed.xml"/>
                <link rel="alternate" type="text/html" href="https://docs.example.org/keys/changelog.html"/>
                <updated>2026-05-01T00:00:00Z</updated>
                <author>
                <name>Keys &amp; more</name>
                </author>
                <entry>
                <title>1.1.0</title>
                <id>tag:docs.example.org,2026-05-01:/keys/changelog/1.1.0</id>
                <link rel="alternate" type="text/html" href="https://docs.example.org/keys/changelog.html#110---2026-05-01"/>
                <updated>2026-05-01T00:00:00Z</updated>
                <content type="html">&lt;h3&gt;Added&lt;/h3&gt;
                &lt;ul&gt;
                &lt;li&gt;A &lt;em&gt;link&lt;/em&gt; to &lt;a href=&quot;https://docs.example.org/keys/index.html#home&quot;&gt;the start&lt;/a&gt;, to \
                &lt;a href=&quot;https://docs.example.org/keys/changelog.html#changelog&quot;&gt;a place&lt;/a&gt;, \
                &lt;a href=&quot;https://example.org/compare/v1.1.0&quot;&gt;the version&lt;/a&gt; &amp;amp; more.&lt;/li&gt;
                &lt;/ul&gt;
                </content>
                </entry>
                <entry>
                <title>0.9.0</title>
                <id>tag:docs.example.org,2026-01-31:/keys/changelog/0.9.0</id>
                <link rel="alternate" type="text/html" href="https://docs.example.org/keys/changelog.html#090-2026-01-31-yanked"/>
                <updated>2026-01-31T00:00:00Z</updated>
                <content type="html">&lt;p&gt;First.&lt;/p&gt;
                </content>
                </entry>
                </feed>

                """)
        #expect(files["changelog.html"]?.contains("id=\"110---2026-05-01\"") == true)
        #expect(files["index.html"]?.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\">") == true)
        #expect(files["changelog.md"]?.contains("## [1.1.0] - 2026-05-01") == true)
    }

    private static let parser = Python(with: "feedparser", "json")

    @Test(.enabled(if: parser != nil, "Python's feedparser is not installed"))
    func aReaderOfFeedsReadsIt() throws {
        let printed = try #require(Self.parser).run(
            """
            import feedparser, sys, json
            feed = feedparser.parse(open(sys.argv[1], "rb").read())
            print(json.dumps([bool(feed.bozo), feed.version, feed.feed.title, feed.feed.updated, [
                [e.title, e.id, e.link, e.updated, e.content[0].type] for e in feed.entries]]))
            """, input: try build().files["feed.xml"] ?? "")
        let read = try #require(try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [Any])
        let address = "https://docs.example.org/keys/changelog.html"
        #expect(
            read as NSArray == [
                false, "atom10", "Keys & more: Changelog", "2026-05-01T00:00:00Z",
                [
                    [
                        "1.1.0", "tag:docs.example.org,2026-05-01:/keys/changelog/1.1.0", address + "#110---2026-05-01",
                        "2026-05-01T00:00:00Z", "text/html",
                    ],
                    [
                        "0.9.0", "tag:docs.example.org,2026-01-31:/keys/changelog/0.9.0", address + "#090-2026-01-31-yanked",
                        "2026-01-31T00:00:00Z", "text/html",
                    ],
                ],
            ] as NSArray)
    }

    @Test func thereIsNoneWithoutAnAddressOrARelease() throws {
        let local = try build(baseURL: nil).files
        #expect(local["feed.xml"] == nil && local["changelog.html"] != nil && local["index.html"]?.contains("atom+xml") == false)
        #expect(try build("# Changelog\n\n## Unreleased\n").files["feed.xml"] == nil)
    }

    @Test func aPageOfTheContentMayBeTheChangelog() throws {
        let (result, files) = try build(at: "content/changelog.md")
        #expect(result.isPublished && files["feed.xml"]?.contains("<title>1.1.0</title>") == true)
    }

    @Test func aChangelogThatIsNotThereIsTold() throws {
        let folder = try TestSupport.TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.changelog = folder.path + "/CHANGES.md"
        let result = try SiteBuilder(settings: settings).build(into: MemorySink())
        #expect(
            result.diagnostics.map(\.rule) == ["file-unreadable"]
                && result.diagnostics.first?.file.hasSuffix("CHANGES.md") == true)
    }
}
