import Markdown
import Testing

/// GFM 6.11.
@Suite struct TagFilterTests {
    @Test(arguments: [
        Example(
            "<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>\n",
            "<p><strong> &lt;title> &lt;style> <em></p>\n<blockquote>\n  &lt;xmp> is disallowed.  &lt;XMP> is also disallowed.\n</blockquote>\n"
        ),
        Example("a <script src=x>b</script> <iframe/>", "<p>a &lt;script src=x>b&lt;/script> &lt;iframe/></p>\n"),
        Example("<scripts> <titles/> <b title>", "<p><scripts> <titles/> <b title></p>\n"),
        Example("<!-- <script> -->", "<!-- &lt;script> -->\n"),
        Example("<div><plaintext\n>", "<div>&lt;plaintext\n>\n"),
    ])
    func escapesTagsThatChangeTheRestOfAPage(_ example: Example) {
        #expect(html(example.markdown, .gfm) == example.html)
    }

    @Test func leavesThemToTheOwnerOfASite() {
        var options = MarkdownOptions(dialect: .site)
        options.allowsRawHTML = true
        var host = PlainHost()
        let page = renderMarkdown(Array("<script>1</script>\n".utf8), options: options, host: &host)
        #expect(page.html == Array("<script>1</script>\n".utf8))
        #expect(html("<script>1</script>\n") == "<p>&lt;script&gt;1&lt;/script&gt;</p>\n")
        #expect(html("<script>1</script>\n", .commonmark) == "<script>1</script>\n")
    }
}
