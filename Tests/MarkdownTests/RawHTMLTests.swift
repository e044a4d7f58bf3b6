import Markdown
import Testing

@Suite struct RawHTMLTests {
    @Test(arguments: [
        Example("a <b>b</b>", "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"),
        Example("the <name> & <!-- no --> x", "<p>the &lt;name&gt; &amp;  x</p>\n"),
        Example("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"),
        Example("<!-- note\n\nmore -->\n\ntext", "<p>text</p>\n"),
        Example("<!-- a --> <i>", "<p>&lt;i&gt;</p>\n"),
        Example("<!-- open", ""),
        Example("- <div>\n- b", "<ul>\n<li>\n<p>&lt;div&gt;</p>\n</li>\n<li>b</li>\n</ul>\n"),
    ])
    func showsTagsAndDropsCommentsOfASite(_ example: Example) {
        #expect(html(example.markdown) == example.html)
    }

    @Test func passesWhenTheOwnerAllowsIt() {
        var options = MarkdownOptions(dialect: .site)
        options.allowsRawHTML = true
        options.allowsUnsafeURLs = true
        var host = PlainHost()
        let page = renderMarkdown(Array("<b>[a](file:x)</b>".utf8), options: options, host: &host)
        #expect(String(decoding: page.html, as: UTF8.self) == "<p><b><a href=\"file:x\">a</a></b></p>\n")
    }

    @Test func escapesTextAndAttributesAlike() {
        var buffer = HTMLBuffer()
        buffer.append(raw: "<p title=\"")
        buffer.append(text: "a long run of text, then \"&<>' é")
        buffer.append(raw: "\">")
        #expect(
            HTML(buffer).description == "<p title=\"a long run of text, then &quot;&amp;&lt;&gt;' é\">")
    }

    @Test func escapesAtEveryAlignment() {
        for padding in 0..<20 {
            for character in ["\"", "&", "<", ">", "\u{7F}", "=", "#", "é"] {
                let text = String(repeating: ":", count: padding) + character + ";?!%'"
                var buffer = HTMLBuffer()
                buffer.append(text: text)
                let expected = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
                #expect(HTML(buffer).description == expected)
            }
        }
    }
}
