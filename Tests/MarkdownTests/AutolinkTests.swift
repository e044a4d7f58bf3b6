import Markdown
import Testing

/// GFM 6.9.
@Suite struct AutolinkTests {
    /// What is linked stands between guillemets, which are no part of the source; `http://` and `mailto:` are put before.
    @Test(arguments: [
        "«www.commonmark.org»", "Visit «www.commonmark.org/help» for more.", "«www.a.org/a.b».", "(«www.a.b/c+(d)»)",
        "«www.a.b/c)+d»",
        "«www.a.b/?c&d=e»", "«www.a.b»&hl;", "«www.a.b/he»<lp", "*«www.a.b»*", "_«www.a.b»_", "_www.a.b_ c", "~~«www.a.b»~~",
        "x «www.a»", "xwww.a.b", "www. a", "www.", "www.-",
        "www._a.b_c", "«www.a_b.c.d»", "\\www.a.b", "«http://a.b»", "«https://a/?b=(c)»)", "«ftp://a.b».", "«HTTP://a»",
        "xhttp://a.b",
        "http:\\//a.b", "http://", "http://.", "gopher://a.b", "«http://a/__init__.py»", "«http://a/*b*c»", "«http://a.b/\\»**",
        "[ http://a.b", "«foo@bar.baz»", "hello@mail+xyz.example isn't, but «hello+xyz@mail.example» is.", "«a.b-c_d@a.b».",
        "a.b-c_d@a.b-",
        "a.b-c_d@a.b_", "@a.b", "a@b", "a@b.c@d", "a@«b.c@d.e»", "«mailto:a@b.c»", "«xmpp:a@b.c/d».", "xmailto:«a@b.c»",
        "`http://a.b c@d.e`",
        "«foo\\+@bar.baz»",
    ])
    func linksWhatLooksLikeAnAddress(_ marked: String) {
        let source = Array(marked.replacing("«", with: "").replacing("»", with: "").utf8)
        var host = RecordingHost()
        let page = rendered(source, .gfm, host: &host)
        let expected = marked.split(separator: "«", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "»" } }
        let texts = host.links.map { String(decoding: source[$0.place.range], as: UTF8.self) }
        #expect(texts == expected.map(String.init), "\(String(decoding: page.html, as: UTF8.self))")
        for (link, text) in zip(host.links, expected) {
            let unescaped = text.replacing("\\+", with: "+")
            #expect(link.destination.hasSuffix(unescaped))
            #expect(["", "http://", "mailto:"].contains(String(link.destination.dropLast(unescaped.count))))
        }
    }

    @Test(arguments: [
        Example("[www.a.b](u) [a@b.c](u)", "<p><a href=\"u\">www.a.b</a> <a href=\"u\">a@b.c</a></p>\n"),
        Example("![a@b.c](u)", "<p><img src=\"u\" alt=\"a@b.c\" /></p>\n"),
        Example("<https://a.b> <a@b.c>", "<p><a href=\"https://a.b\">https://a.b</a> <a href=\"mailto:a@b.c\">a@b.c</a></p>\n"),
        Example("www.a.b\nwww.c.d", "<p><a href=\"http://www.a.b\">www.a.b</a>\n<a href=\"http://www.c.d\">www.c.d</a></p>\n"),
        Example("[a]: http://a.b\n\n[a]", "<p><a href=\"http://a.b\">a</a></p>\n"),
        Example("[a]: /u\nwww.a.b", "<p><a href=\"http://www.a.b\">www.a.b</a></p>\n"),
        Example("<b>www.a.b</b>", "<p><b>www.a.b</b></p>\n"),
        Example("# www.a.b #", "<h1><a href=\"http://www.a.b\">www.a.b</a></h1>\n"),
    ])
    func linksNothingTwice(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func asksTheHostForLinksInCells() {
        var host = RecordingHost()
        let source = Array("> | www.a.b |\n> |-|\n> | \\| c@d.e, [f](g.md) |\n".utf8)
        _ = rendered(source, .site, host: &host)
        #expect(host.links.map(\.destination) == ["http://www.a.b", "mailto:c@d.e", "g.md"])
        #expect(host.links.map { String(decoding: source[$0.place.range], as: UTF8.self) } == ["www.a.b", "c@d.e", "g.md"])
        #expect(host.links.map(\.place.line) == [1, 3, 3])
    }

    @Test func emptiesNoAddressAndLeavesCommonMarkAlone() {
        #expect(html("xmpp:a@b.c ftp://a") == "<p><a href=\"xmpp:a@b.c\">xmpp:a@b.c</a> <a href=\"ftp://a\">ftp://a</a></p>\n")
        #expect(html("www.a.b c@d.e", .commonmark) == "<p>www.a.b c@d.e</p>\n")
    }
}
