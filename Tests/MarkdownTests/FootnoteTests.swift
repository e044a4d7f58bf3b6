import Markdown
import Testing

/// As cmark-gfm has them: its specification does not name them.
@Suite struct FootnoteTests {
    @Test func writesTheHTMLOfGFM() {
        #expect(
            html("a[^b] c[^1] d[^B]\n\n[^1]: one\n\n    two\n[^b]: - x\n[^unused]: y\n", .gfm) == """
                <p>a<sup class="footnote-ref"><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup> \
                c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>2</a></sup> \
                d<sup class="footnote-ref"><a href="#fn-b" id="fnref-b-2" data-footnote-ref>1</a></sup></p>
                <section class="footnotes" data-footnotes>
                <ol>
                <li id="fn-b">
                <ul>
                <li>x</li>
                </ul>
                <a href="#fnref-b" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a> \
                <a href="#fnref-b-2" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩\
                <sup class="footnote-ref">2</sup></a>
                </li>
                <li id="fn-1">
                <p>one</p>
                <p>two <a href="#fnref-1" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }

    @Test func tellsAReaderOfASiteWhereLinksLead() {
        #expect(
            html("a[^x] b[^x]\n\n[^x]: *y*\n") == """
                <p>a<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> \
                b<sup class="footnote-ref"><a href="#fn:1" id="fnref:1:2" role="doc-noteref">1</a></sup></p>
                <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
                <ol>
                <li id="fn:1">
                <p><em>y</em> <a href="#fnref:1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
                <a href="#fnref:1:2" role="doc-backlink" aria-label="Back to reference 1-2">↩<sup>2</sup></a></p>
                </li>
                </ol>
                </section>

                """)
    }

    /// The parts of the page before the footnotes, and the footnotes without their links back.
    @Test(arguments: [
        Example("a[^1]\n\n[^1]: https://a.b", "<p>a@</p>\n|<p><a href=\"https://a.b\">https://a.b</a></p>\n"),
        Example("[^1]\n[^1]: b\nc", "<p>@</p>\n|<p>b\nc</p>\n"),
        Example("> a[^1]\n>\n> [^1]: b\n>     c\n>\n>     d", "<blockquote>\n<p>a@</p>\n</blockquote>\n|<p>b\nc</p>\n<p>d</p>\n"),
        Example("- a[^1]\n\n  [^1]: b\n\n- c", "<ul>\n<li>\n<p>a@</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n|<p>b</p>\n"),
        Example("1) a\n[^1]: x\n2) b[^1]", "<ol>\n<li>a</li>\n</ol>\n<ol start=\"2\">\n<li>b@</li>\n</ol>\n|<p>x</p>\n"),
        Example("a[^1]\n\n[^1]:\n\n    b", "<p>a@</p>\n|<p>b</p>\n"),
        Example("a[^1]\n\n[^1]: b[^2]\n\n    [^2]: c", "<p>a@</p>\n|<p>b@</p>\n|<p>c</p>\n"),
        Example("a[^1]\n\n  [^1]: ```\n    b\n    ```", "<p>a@</p>\n|<pre><code>b\n</code></pre>\n"),
        Example("a[^1]\n\n[^1]: b\n---", "<p>a@</p>\n<hr />\n|<p>b</p>\n"),
        Example("a[^1]\n\n[^1]: b\n\n[^1]: c", "<p>a@</p>\n|<p>b</p>\n"),
        Example("a[^É]\n\n[^é]: b", "<p>a@</p>\n|<p>b</p>\n"),
        Example("a![^1]\n\n[^1]: b", "<p>a!@</p>\n|<p>b</p>\n"),
        Example("| a[^1] |\n|-|\n\n[^1]: b", "<table>\n<thead>\n<tr>\n<th>a@</th>\n</tr>\n</thead>\n</table>\n|<p>b</p>\n"),
    ])
    func findsDefinitionsWhereverBlocksStand(_ example: Example) {
        #expect(parts(of: html(example.markdown, .gfm)) == example.html)
    }

    @Test(arguments: [
        Example("a[^1] [^*b*] [^]\n\n[^]: c d", "<p>a[^1] [^*b*] [^]</p>\n<p>[^]: c d</p>\n"),
        Example("[^1]: b", ""),
        Example("```\n[^1]: b\n```\n\n[^1]", "<pre><code>[^1]: b\n</code></pre>\n<p>[^1]</p>\n"),
        Example("    [^1]: b\n\n[^1]", "<pre><code>[^1]: b\n</code></pre>\n<p>[^1]</p>\n"),
        Example("<pre>\n[^1]: b\n</pre>\n\n[^1]", "<pre>\n[^1]: b\n</pre>\n<p>[^1]</p>\n"),
        Example("\\[^1] `[^1]`\n\n[^1]: b", "<p>[^1] <code>[^1]</code></p>\n"),
        Example("[^1 2]\n\n[^1 2]: /u", "<p><a href=\"/u\">^1 2</a></p>\n"),
        Example("![a[^1]](u)\n\n[^1]: b", "<p><img src=\"u\" alt=\"a\" /></p>\n"),
    ])
    func leavesOtherBracketsAsTheyAre(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func numbersByTheFirstReference() {
        let page = html("[^c] [^a]\n\n[^a]: x\n[^b]: y\n[^c]: z\n")
        #expect(parts(of: page) == "<p>@ @</p>\n|<p>z</p>\n|<p>x</p>\n")
    }

    @Test func keepsPlacesOfLinksInDefinitions() {
        var host = RecordingHost()
        let source = Array("[a](b.md)[^1]\n\n[^1]: see [c](d.md)\n\n    [e](f.md) and\n    www.g.h\n".utf8)
        _ = rendered(source, .site, host: &host)
        #expect(
            host.links.map { String(decoding: source[$0.place.range], as: UTF8.self) } == ["b.md", "d.md", "f.md", "www.g.h"])
        #expect(host.links.map(\.place.line) == [1, 3, 5, 6])
    }

    @Test func putsNoLinkIntoALink() {
        #expect(html("[a[^1]](u)\n\n[^1]: b\n").hasPrefix("<p><a href=\"u\">a<sup class=\"footnote-ref\">1</sup></a></p>\n"))
    }

    @Test func leavesFootnotesToTheOtherDialects() {
        #expect(html("a[^1]\n\n[^1]: b c\n", .commonmark) == "<p>a[^1]</p>\n<p>[^1]: b c</p>\n")
    }

    /// References become `@`, links back are dropped, and `|` stands before each footnote.
    private func parts(of html: String) -> String {
        var text = html.replacing(#/<sup class="footnote-ref"><a [^>]*>[0-9]+</a></sup>/#, with: "@")
            .replacing(#/ ?<a [^>]*>↩(<sup[^>]*>[0-9]+</sup>)?</a>\n?/#, with: "")
            .replacing(#/<section class="footnotes"[^>]*>\n<ol>\n/#, with: "").replacing(#/<li id="fn[^>]*>\n/#, with: "|")
        if text.contains("|") { text = text.replacing("</ol>\n</section>\n", with: "").replacing("</li>\n|", with: "|") }
        if text.hasSuffix("</li>\n"), html.contains("<section") { text.removeLast("</li>\n".count) }
        return text
    }
}
