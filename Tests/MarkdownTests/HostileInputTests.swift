import Markdown
import Testing

/// A kind of document that is meant to do harm, some 200 KB of it.
struct HostileInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    static let size = 200_000

    init(_ name: String, _ unit: String) {
        self.init(name, repeating: Array(unit.utf8))
    }

    init(_ name: String, repeating unit: [UInt8], after start: String = "") {
        testDescription = name
        var bytes = Array(start.utf8)
        while bytes.count < Self.size { bytes += unit }
        self.bytes = bytes
    }

    init(_ name: String, after start: String, _ unit: String) {
        self.init(name, repeating: Array(unit.utf8), after: start)
    }
}

@Suite struct HostileInputTests {
    /// The limit is the runner's shortest; each of these takes milliseconds in an optimized build.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            HostileInput("pipes", "|"), HostileInput("opening brackets", "["), HostileInput("closing brackets", "]"),
            HostileInput("images", "!["), HostileInput("stars", "*"), HostileInput("emphasis", "*a **a "),
            HostileInput("mixed emphasis", "*a_ "), HostileInput("quotes", ">"), HostileInput("lists", "- "),
            HostileInput("less-than signs", "<"), HostileInput("open tags", "<a "), HostileInput("comments", "<!--"),
            HostileInput("nested links", "[a]("), HostileInput("links on one line", "[a](b) "),
            HostileInput("ampersands", "&"), HostileInput("backslashes", "\\"), HostileInput("backticks", "`a``b"),
            HostileInput("colons", ":"), HostileInput("shortcodes", ":rocket"), HostileInput("headings", "# a\n"),
            HostileInput("numbered headings", "# a\n# a-1\n"), HostileInput("fences", "```\n"),
            HostileInput("unclosed fence", after: "```\n", "x\n"), HostileInput("components", "```{a}\n```\n"),
            HostileInput("tabs of code", "```a tab=b\n```\n"), HostileInput("an info string", after: "```a", " b{1}c=d\""),
            HostileInput("lines to mark", after: "```a {1", ",1"), HostileInput("checked fences", "```key expect=a\n```\n"),
            HostileInput("rows", after: "a|b\n-|-\n", "x|y\n"), HostileInput("delimiter rows", "|-|\n"),
            HostileInput("tables", "a\n|-|\n"), HostileInput("separate tables", "a\n|-|\n\n"),
            HostileInput("tables and rules", "a\n|-|\n---\n"), HostileInput("tables and underlines", "a\n|-|\n===\n"),
            HostileInput("tables and code", "a\n|-|\n    x\n"),
            HostileInput("tables and lazy lines", "> |a|\n> |-|\nx\n"),
            HostileInput("tables and lists", "a\n|-|\n2. x\n"), HostileInput("tables and HTML", "a\n|-|\n<b>\n\n"),
            HostileInput("pipes as rows", after: "a\n|-|\n", "|\n"),
            HostileInput("escaped pipes", after: "a\n|-|\n", "\\|"),
            HostileInput("attributes in a row", after: "a\n|-|\n<a", " a"),
            HostileInput("references in cells", after: "[a]: /u\n\n|x|\n|-|\n", "|[a]|\n"),
            HostileInput("references in tables", after: "[a]: /u\n\n", "|[a]|\n|-|\n\n"),
            HostileInput("long references", after: "[a]: /\(String(repeating: "x", count: 90_000))\n\n", "[a] "),
            HostileInput("carriage returns", "\r"), HostileInput("tabs", "\t"),
            HostileInput("NUL", repeating: [0]),
            HostileInput("no UTF-8", repeating: [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]),
            HostileInput("staircase", (0..<440).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
            HostileInput("tildes", "~"), HostileInput("strikethrough", "~~a ~b "), HostileInput("mixed delimiters", "*a_ ~~"),
            HostileInput("at signs", "@"), HostileInput("addresses", "a@b.c"), HostileInput("half addresses", "a.b@"),
            HostileInput("URLs", "http://a.b "), HostileInput("one URL", "http://a"), HostileInput("schemes", "http://"),
            HostileInput("domains", "www.a_"), HostileInput("long domains", after: "www.", "_www._."),
            HostileInput("parentheses", after: "www.a.b", ")"),
            HostileInput("entities in a URL", after: "www.a.b", "&a;"), HostileInput("letters", after: "~", "a"),
            HostileInput("footnotes", "[^1]"), HostileInput("open footnotes", "[^"), HostileInput("definitions", "[^1]: a\n"),
            HostileInput("nested definitions", "[^1]: [^2]: "), HostileInput("empty definitions", "[^1]:\n\n"),
            HostileInput("definitions and lists", "1) a\n[^1]: b[^1]\n"),
            HostileInput("many references", after: "[^1]: b\n\n", "[^1] "),
            HostileInput("quoted definitions", ">>>>[^1]: a\n"), HostileInput("definitions in words", ">[^a>[^a]:"),
            HostileInput("tasks", "- [ ] a\n"), HostileInput("nested tasks", "- - [ ] a"),
            HostileInput("alerts", "> [!NOTE]\n> a\n\n"),
            HostileInput("heading anchors", "## a {#a}\n"), HostileInput("braces", after: "# ", "{#"),
            HostileInput("extended brackets", after: "~", "["), HostileInput("extended closing brackets", after: "~", "a]"),
            HostileInput("extended images", after: "~", "!["), HostileInput("extended links", after: "~", "[a](b)"),
            HostileInput("extended nested links", after: "~", "[a]("), HostileInput("extended angles", after: "~", "<a "),
            HostileInput("extended tags", after: "~", "<a b=\""), HostileInput("extended comments", after: "~", "<!--"),
            HostileInput("extended instructions", after: "~", "<?"), HostileInput("extended CDATA", after: "~", "<![CDATA["),
            HostileInput("extended declarations", after: "~", "<!A "), HostileInput("extended backticks", after: "~", "`a``b"),
            HostileInput("growing backticks", after: "~", (1..<80).map { String(repeating: "`", count: $0) + "a" }.joined()),
            HostileInput("extended emphasis", after: "~", "*a **a "), HostileInput("extended stars", after: "~", "*"),
            HostileInput("extended closers", after: "~", "a**b"), HostileInput("extended entities", after: "~", "&a;&copy;"),
            HostileInput("extended ampersands", after: "~", "&"), HostileInput("extended titles", after: "~", "[a](b '"),
            HostileInput("extended references", after: "[a]: /u\n\n~", "[a][b]"),
            HostileInput("extended long references", after: "[a]: /\(String(repeating: "x", count: 90_000))\n\n~", "[a] "),
            HostileInput("extended distinct references", after: "[a]: /u\n\n~", (0..<9000).map { "[\($0)] " }.joined()),
            HostileInput("extended cells", after: "a|b\n-|-\n", "~x~|y@z.a\n"),
            HostileInput("extended staircase", (0..<440).map { String(repeating: " ", count: 2 * $0) + "- ~a~\n" }.joined()),
            HostileInput("extended quotes", after: String(repeating: ">", count: 50_000), "~a~\n"),
            HostileInput("extended deep items", after: String(repeating: "- ", count: 50_000), "~a~\n"),
            HostileInput("tables in deep items", after: String(repeating: "- ", count: 50_000), "|a|\n|-|\n"),
            HostileInput("definitions in deep items", after: String(repeating: "- ", count: 50_000) + "a\n", "[^1]: b\n"),
            HostileInput("definitions after quotes", after: String(repeating: ">", count: 50_000) + "a\n", "[^1]: b\n"),
            HostileInput("wide header", after: ["a|", "\n", "-|", "\n"].wide(20_000), "x\n"),
        ])
    func staysWithinBounds(_ input: HostileInput) {
        for dialect in Dialect.allCases {
            var host = RecordingHost()
            let page = rendered(input.bytes, dialect, host: &host)
            #expect(page.html.count < 60 * HostileInput.size)
            #expect(String(validating: page.html, as: UTF8.self) != nil)
        }
    }

    @Test(arguments: [
        Example("", ""), Example("\n", ""), Example("\0", "<p>\u{FFFD}</p>\n"),
        Example("a\0\nb", "<p>a\u{FFFD}\nb</p>\n"),
        Example("\u{FEFF}# a", "<h1 id=\"a\">a</h1>\n"), Example("\u{FEFF}", ""),
    ])
    func replacesNULAndDropsTheByteOrderMark(_ example: Example) {
        #expect(html(example.markdown) == example.html)
    }

    @Test func replacesBytesThatAreNotUTF8() {
        var host = PlainHost()
        let page = rendered([0x61, 0xFF, 0x62, 0xE2, 0x82], .site, host: &host)
        #expect(String(decoding: page.html, as: UTF8.self) == "<p>a\u{FFFD}b\u{FFFD}\u{FFFD}</p>\n")
    }

    @Test func rendersOnManyThreadsAtOnce() async {
        let source = "# :key:\n\n| `a` | [b] |\n|-|-|\n\n[b]: /u\n"
        let expected = html(source)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { html(source) == expected } }
            for await isEqual in group { #expect(isEqual) }
        }
    }
}

extension [String] {
    /// The strings one behind the other, those that are no line break many times.
    fileprivate func wide(_ count: Int) -> String {
        map { $0 == "\n" ? $0 : String(repeating: $0, count: count) }.joined()
    }
}
