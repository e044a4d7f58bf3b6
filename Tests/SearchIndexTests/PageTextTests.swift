import Testing

@testable import SearchIndex

@Suite struct PageTextTests {
    private func sections(_ html: String) -> [(title: String, anchor: String, text: String)] {
        let page = indexed([("p.html", "Title", html)])[0]
        return page.sections.map { section in
            (text(section.title, page), text(section.anchor, page), text(section.text, page))
        }
    }

    private func text(_ piece: IndexedPage.Piece, _ page: IndexedPage) -> String { String(decoding: page[piece], as: UTF8.self) }

    @Test(arguments: [
        ("<p>One <em>word</em>s, <code>two</code>.</p>", "One words, two."),
        ("<p>a\n  b</p><p>c</p>", "a b c"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<pre><code><span class=\"k\">let</span> x = &quot;1&quot; &amp;&amp; y &lt; 2</code></pre>", "let x = \"1\" && y < 2"),
        ("a<br>b<br />c<hr>d", "a b c d"),
        ("<p>Mark <span aria-hidden=\"true\">✓</span><span class=\"sr-only\">yes</span></p>", "Mark yes"),
        ("a<svg><title>noise</title></svg><style>p{}</style><script>let x = 1 < 2</script><button>Copy</button>b", "a b"),
        ("see<a href=\"#fnref-1\" class=\"footnote-backref\">↩</a> it", "see it"),
        ("1 < 2 &unknown; <", "1 2 &unknown;"), ("<p>open <b", "open b"), ("<h1>Title</h1><p>x</p>", "x"), ("", ""),
    ])
    func leavesMarkupOut(_ html: String, _ text: String) {
        #expect(sections(html).map(\.text).joined(separator: "|") == text)
    }

    @Test(arguments: [
        "<h2 id=\"one\">One &amp; <code>two</code></h2>\n<p>text</p>",
        "<h2 id=\"one\"><a href=\"#one\">One &amp; <code>two</code></a></h2>\n<p>text</p>",
        "<div class=\"heading\"><h2 id=\"one\">One &amp; <code>two</code></h2><a class=\"anchor\" href=\"#one\"><span "
            + "aria-hidden=\"true\">#</span></a></div>\n<p>text</p>",
    ])
    func beginsASectionAtAHeading(_ html: String) {
        let found = sections("<h1>Title</h1><p>Before.</p>" + html + "<h5 id=\"deep\">Deep</h5><h3 id=\"x\">X</h3>")
        #expect(found.map(\.title) == ["Title", "One & two", "X"])
        #expect(found.map(\.anchor) == ["", "one", "x"])
        #expect(found.map(\.text) == ["Before.", "text Deep", ""])
    }

    @Test func takesAHeadingWithMethodAndPathForAnEndpoint() {
        let page = indexed([
            ("p.html", "T", "<h2 id=\"a\">POST /api_keys</h2><h2 id=\"b\">Post office</h2><h3 id=\"c\">GET it</h3>")
        ])[0]
        #expect(page.sections.map(\.kind) == [.page, .endpoint, .section, .section])
        #expect(SearchIndex([page]).record(of: "post-api-keys") == "post-api-keys .")
    }
}
