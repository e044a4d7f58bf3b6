import SourceText
import Testing

@testable import SiteGenerator

@Suite struct AnchorTests {
    @Test(arguments: [
        ("<h2 id=\"a\">x</h2><p class=\"c\" id=\"b\">", ["a", "b"]), ("<p>x id=\"no\" y</p>", []), ("<p data-id=\"no\">", []),
        ("<p id=\"a&amp;b\">", ["a&b"]), ("<p id=\"", []), ("id=\"no\"", []), ("<li id=\"fn-1\"><p>\"quoted\"", ["fn-1"]),
    ])
    func findsTheIDsOfAPage(html: String, ids: [String]) {
        #expect(anchorHashes(in: Array(html.utf8)) == ids.map { fnv1aHash($0.utf8) })
    }

    @Test(arguments: [
        ("a", true), ("caf%C3%A9", true), ("café", true), ("100%", true), ("100%25", true), ("top", true), ("TOP", true),
        ("", true),
        (":~:text=x", true), ("a:~:text=x", true), ("b:~:text=x", false), ("A", false), ("%ff", false), ("a%20", false),
    ])
    func leadAsBrowsersHaveThemLead(anchor: String, isThere: Bool) {
        let link = AnchorLink(page: 0, anchor: anchor, span: SourceSpan(0, 0))
        #expect(link.isSatisfied(by: ["a", "café", "100%"].contains) == isThere)
        var page = PageLinks()
        page.finish(Array("<p id=\"a\"><p id=\"café\"><p id=\"100%\">".utf8))
        #expect(page.has(link) == isThere)
    }
}

@Suite struct AnchorsOfAPreviewTests {
    private let folder: TemporaryFolder
    private var incremental: IncrementalBuild

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home\n\n[there](two.md#part)\n", to: "content/index.md")
        try folder.write("# Two\n\n## Part\n", to: "content/two.md")
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        incremental = IncrementalBuild(SiteBuilder(settings: settings))
        #expect(try incremental.build().isPublished)
    }

    @Test mutating func anIDThatGoesBreaksTheLinksOfOtherPages() throws {
        try folder.write("# Two\n\n## Parts\n", to: "content/two.md")
        let broken = try incremental.update(["two.md"])
        #expect(!broken.isPublished)
        #expect(broken.diagnostics.map(\.message) == ["there is no anchor `#part` on the page `two.md`"])
        #expect(broken.diagnostics.first?.notes == ["did you mean `two.md#parts`?"])
        #expect(broken.diagnostics.first?.range.start == SourcePosition(line: 3, column: 9, offset: 16))
        try folder.write("# Home\n\n[there](two.md#parts)\n", to: "content/index.md")
        #expect(try incremental.update(["index.md"]).isPublished)
    }

    @Test mutating func anIDThatComesMendsThem() throws {
        try folder.write("# Home\n\n[there](two.md#new)\n", to: "content/index.md")
        #expect(try !incremental.update(["index.md"]).isPublished)
        try folder.write("# Two\n\n## New\n", to: "content/two.md")
        #expect(try incremental.update(["two.md"]).isPublished)
    }
}
