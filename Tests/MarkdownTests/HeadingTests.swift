import Markdown
import Testing

@Suite struct HeadingTests {
    @Test(arguments: [
        Example("## Roles & scopes", "roles--scopes"),
        Example("## `org_admin` *only*", "org_admin-only"),
        Example("## Überblick – 日本語", "überblick--日本語"),
        Example("## :rocket: Launch", "rocket-launch"),
        Example("## ⚠️ Careful", "-careful"),
        Example("## ???", "section"),
        Example("## ![badge](b.svg)", "badge"),
        Example("Two\nlines\n---", "two-lines"),
    ])
    func namesHeadingsAsGitHubDoes(_ example: Example) {
        var host = PlainHost()
        let page = rendered(Array(example.markdown.utf8), .site, host: &host)
        #expect(page.headings.map(\.anchor) == [example.html])
    }

    @Test func neverGivesAnAnchorTwice() {
        let anchors = anchors("# a\n# a-1\n# a\n# a\n# a-1\n# !\n# ?\n# section-1\n")
        #expect(anchors == ["a", "a-1", "a-2", "a-3", "a-1-1", "section", "section-1", "section-1-1"])
    }

    @Test func keepsAnchorsOfEarlierHeadingsWhenOneIsAppended() {
        let before = anchors("# a\n# a\n")
        #expect(Array(anchors("# a\n# a\n# a-1\n# a\n").prefix(2)) == before)
    }

    @Test func tellsTextLevelAndLine() {
        var host = PlainHost()
        let page = rendered(Array("intro\n\n## A :key:\r\n\r\n> # *B* `c`\n".utf8), .site, host: &host)
        #expect(
            page.headings == [
                Heading(level: 2, text: "A 🔑", anchor: "a-key", line: 3),
                Heading(level: 1, text: "B c", anchor: "b-c", line: 5),
            ])
        #expect(page.title == "B c")
    }

    @Test func linksAHeadingToItself() {
        #expect(html("## \"A\" & b\n") == "<h2 id=\"a--b\"><a href=\"#a--b\">\"A\" &amp; b</a></h2>\n")
        #expect(html("## É\n") == "<h2 id=\"é\"><a href=\"#é\">É</a></h2>\n")
        #expect(html("# A\n") == "<h1 id=\"a\">A</h1>\n")
        #expect(html("## A\n", .gfm) == "<h2>A</h2>\n")
    }

    @Test(arguments: ["## [A](b)", "## a@b.c", "## <https://a.b>", "## A[^1]\n\n[^1]: x"])
    func aHeadingThatHoldsALinkIsNone(_ markdown: String) {
        #expect(!html(markdown).contains("<a href=\"#a"))
    }

    @Test func countsLinesOfTheSourceBehindInsertions() {
        var host = PlainHost()
        let page = rendered(Array("| a |\n|-|\n---\n# b\n".utf8), .site, host: &host)
        #expect(page.headings.map(\.line) == [4])
    }

    private func anchors(_ markdown: String) -> [String] {
        var host = PlainHost()
        return rendered(Array(markdown.utf8), .site, host: &host).headings.map(\.anchor)
    }
}
