import Testing

@testable import Markdown

@Suite struct SpecificationTests {
    @Test(.enabled(if: Specification.commonMark.isPresent, "the specification is not at ../shared/spec/commonmark-0.30.txt"))
    func rendersEveryExampleOfCommonMark() throws {
        let examples = try Specification.commonMark.examples()
        #expect(examples.count == 652)
        for (index, example) in examples.enumerated() {
            #expect(html(example.markdown, .commonmark) == example.html, "example \(index + 1)")
        }
    }

    @Test(
        .enabled(
            if: Specification.gfm.isPresent, "GFM's spec.txt is not there: install cmark-gfm, or name it in KEYBOOK_GFM_SPEC"))
    func rendersEveryExampleOfGFM() throws {
        let examples = try Specification.gfm.examples()
        #expect(examples.count == 673)
        for (index, example) in examples.enumerated() {
            // In the text of the specification an arrow is a tab, in its examples of checkboxes it is not meant to be run.
            let expected = Self.contradictions[example.markdown] ?? example.html
            #expect(html(example.markdown, .gfm) == expected, "example \(index + 1)")
        }
        let markdown = Set(examples.map(\.markdown))
        for example in Self.contradictions.keys { #expect(markdown.contains(example)) }
    }

    /// CommonMark's examples that say what is not CommonMark, and what GFM's extensions, all of them at once, make of them: the
    /// specification tries each extension on its own. cmark-gfm says the same of each. No other example differs, and those of CommonMark
    /// 0.29, on which GFM stands, agree with 0.30.
    static let contradictions = [
        // GFM 6.9 links what CommonMark 6.7 calls no autolinks.
        "<http://foo.bar/baz bim>\n": "<p>&lt;<a href=\"http://foo.bar/baz\">http://foo.bar/baz</a> bim&gt;</p>\n",
        "<foo\\+@bar.example.com>\n":
            "<p>&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n",
        "< http://foo.bar >\n": "<p>&lt; <a href=\"http://foo.bar\">http://foo.bar</a> &gt;</p>\n",
        "http://example.com\n": "<p><a href=\"http://example.com\">http://example.com</a></p>\n",
        "foo@bar.example.com\n": "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n",
        // GFM 6.11 disallows tags that CommonMark 4.6 shows.
        "<script type=\"text/javascript\">\n// JavaScript example\n\ndocument.getElementById(\"demo\").innerHTML = \"Hello JavaScript!\";\n</script>\nokay\n":
            "&lt;script type=\"text/javascript\">\n// JavaScript example\n\ndocument.getElementById(\"demo\").innerHTML = \"Hello JavaScript!\";\n&lt;/script>\n<p>okay</p>\n",
        "<style\n  type=\"text/css\">\nh1 {color:red;}\n\np {color:blue;}\n</style>\nokay\n":
            "&lt;style\n  type=\"text/css\">\nh1 {color:red;}\n\np {color:blue;}\n&lt;/style>\n<p>okay</p>\n",
        "<style\n  type=\"text/css\">\n\nfoo\n": "&lt;style\n  type=\"text/css\">\n\nfoo\n",
        "<style>p{color:red;}</style>\n*foo*\n": "&lt;style>p{color:red;}&lt;/style>\n<p><em>foo</em></p>\n",
        "<script>\nfoo\n</script>1. *bar*\n": "&lt;script>\nfoo\n&lt;/script>1. *bar*\n",
    ]

    /// libcmark reads all blocks but those with marks of extensions: nobody can see which of the two has read a block.
    @Test(.enabled(if: Specification.commonMark.isPresent, "the specification is not at ../shared/spec/commonmark-0.30.txt"))
    func ourInlineParserAgreesWithLibcmark() throws {
        var options = MarkdownOptions(dialect: .gfm)
        options.readsAllInlines = true
        for (index, example) in try Specification.commonMark.examples().enumerated() {
            var host = PlainHost()
            let page = renderMarkdown(Array(example.markdown.utf8), options: options, host: &host)
            #expect(String(decoding: page.html, as: UTF8.self) == html(example.markdown, .gfm), "example \(index + 1)")
        }
    }
}
