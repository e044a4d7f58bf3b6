import Markdown
import Testing

@Suite struct LinkTests {
    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", " \u{1}javascript:x", "java\tscr\nipt:x",
        "vbscript:x", "file:///etc/passwd",
        "data:text/html,x", "data:image/svg+xml,x", "DATA:,", "\u{B}javascript\r:x",
    ])
    func knowsDangerousSchemes(_ url: String) {
        #expect(hasDangerousScheme(url))
    }

    @Test(arguments: [
        "", "https://a.b", "mailto:a@b", "javascript", "a/javascript:x", "#javascript:x", "data:image/png;base64,x",
        "Data:Image/WebP,x", "./file:x", "javascripts:x", "éjavascript:x",
    ])
    func letsOtherURLsPass(_ url: String) {
        #expect(!hasDangerousScheme(url))
    }

    @Test(arguments: [
        Example("[a](javascript:x)", "<p><a href=\"\">a</a></p>\n"),
        Example("![a](javascript:x)", "<p><img src=\"\" alt=\"a\" /></p>\n"),
        Example("<javascript:x>", "<p><a href=\"\">javascript:x</a></p>\n"),
        Example("[a](&#1;javascript:x)", "<p><a href=\"\">a</a></p>\n"),
        Example("[a](<java&Tab;script:x>)", "<p><a href=\"\">a</a></p>\n"),
        Example("[a]\n\n[a]: JAVASCRIPT:x", "<p><a href=\"\">a</a></p>\n"),
    ])
    func emptiesDangerousURLsOfASite(_ example: Example) {
        #expect(html(example.markdown) == example.html)
        #expect(html(example.markdown, .gfm) != example.html)
    }

    @Test func checksWhatTheHostAnswers() {
        var host = RecordingHost(answer: "javascript:x")
        let page = rendered(Array("[a](b)".utf8), .site, host: &host)
        #expect(page.html == Array("<p><a href=\"\">a</a></p>\n".utf8))
    }

    @Test func writesWhatTheHostAnswers() {
        var host = RecordingHost(answer: "x y?a&b'\"é%20[")
        let page = rendered(Array("[a](b)".utf8), .site, host: &host)
        #expect(page.html == Array("<p><a href=\"x%20y?a&amp;b&#x27;%22%C3%A9%20%5B\">a</a></p>\n".utf8))
    }

    /// Each destination stands between guillemets in the text that the case shows; they are no part of the source.
    @Test(arguments: [
        "a [x](«one.md») b\nc [y](«two.md» \"t\") [z\nw](«three.md») ![i](«i.png»)",
        "> q [x](«one.md»)\n> r [y](<«two words.md»>)\nlazy [k](«lazy.md»)",
        "- item [x](«a.md»)\n  `co\n  de` [y](«a.md»)\n  [z](«b.md»\n  \"ti\n  tle\") [k](«c.md»)",
        "## [h](«h.md»)\n\n<«https://a.b»>",
        "é日 [one.md](«one.md») one.md",
        "| a | b |\n|-|-|\n| [x](«x.md») | `\\|` \\| [y](«y.md») ![x](«x.md») |\n",
        "> text\n> | [x](«x.md») |\n> |-|\n> | [y](«y.md») |\nz [z](«z.md»)",
        "a\0b\u{FEFF} [x](«x.md»)",
        "~~a~~ [x](«one.md») b\nc [y](«two.md» \"t\") [z\nw](«three.md») ![i](«i.png»)",
        "> q ~x~ [x](«one.md»)\n> r [y](<«two words.md»>)\nlazy [k](«lazy.md»)",
        "- [ ] item [x](«a.md»)\n  `co\n  de` [y](«a.md»)\n  [z](«b.md»\n  \"ti\n  tle\") [k](«c.md»)",
        "> [!NOTE]\n> [h](«h.md»)\n\n<«https://a.b»> ~é日~ «https://c.d/é». «www.e.f»",
        "| a~b~ | [x](«x.md») |\n|-|-|\n| ~c~ \\| [y](«y.md») ![x](«x.md») | `\\|` ~d~ [z](«z.md») |\n",
        "> text ~~a~~ [w](«w.md»)\n> | [x](«x.md») |\n> |-|\n> | [y](«y.md») |\nz [z](«z.md»)",
        "a\0b\u{FEFF} ~c~ [x](«x.md»)\n\n## [h](«h.md») ~d~ {#e}\n\n[s](«s.md») ~t~\n===",
        "[r]: /u\n~a~ [x](«x.md»)\n\n    code\n\nb[^1]\n\n[^1]: [c](«c.md»)\n    ~d~ [e](«e.md»)",
    ])
    func findsDestinationsInTheSource(_ marked: String) {
        let source = marked.replacing("«", with: "").replacing("»", with: "")
        var expected: [Range<Int>] = []
        var offset = 0
        var start = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": start = offset
            case "»": expected.append(start..<offset)
            default: offset += UTF8.width(scalar)
            }
        }
        var host = RecordingHost()
        let bytes = Array(source.utf8)
        _ = rendered(bytes, .site, host: &host)
        #expect(host.links.map(\.place.range).sorted { $0.lowerBound < $1.lowerBound } == expected)
        for link in host.links {
            #expect(link.destination.hasSuffix(String(decoding: bytes[link.place.range], as: UTF8.self)))
            #expect(link.place.line == 1 + bytes[..<link.place.range.lowerBound].count { $0 == 0x0A })
        }
    }

    @Test func fallsBackToTheLineOfALinkWhoseDestinationIsElsewhere() {
        var host = RecordingHost()
        _ = rendered(Array("a\nb [r] c\n\n[r]: /u\n".utf8), .site, host: &host)
        #expect(host.links.map(\.place) == [MarkdownPlace(line: 2, range: 2..<9)])
        #expect(host.links.map(\.destination) == ["/u"])
    }

    @Test func fallsBackToTheLineBesideExtensionsToo() {
        var host = RecordingHost()
        _ = rendered(Array("~a~\nb [r] c [d](\\(e)\n\n[r]: /u\n".utf8), .site, host: &host)
        #expect(host.links.map(\.place) == [MarkdownPlace(line: 2, range: 4..<20), MarkdownPlace(line: 2, range: 4..<20)])
        #expect(host.links.map(\.destination) == ["/u", "(e"])
    }

    @Test func asksInDocumentOrder() {
        var host = RecordingHost()
        _ = rendered(Array("[![i](1)](2)\n\n| [a](3) |\n|-|\n\n[b](4)".utf8), .site, host: &host)
        #expect(host.links.map(\.destination) == ["2", "1", "3", "4"])
        #expect(host.links.map(\.kind) == [.link, .image, .link, .link])
    }
}
