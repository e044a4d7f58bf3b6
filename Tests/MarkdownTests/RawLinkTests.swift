import Markdown
import Testing

@Suite struct RawLinkTests {
    @Test(arguments: [
        ("<a href=\"x\" id='y'>", ["href x", "# y"]), ("<A\nHREF = x/>", ["href x/"]),
        ("<img alt=\"<a href=n>\" src=s>", ["href s"]),
        ("<p name=\"n\"><a name=\"m\">", ["# m"]), ("<!-- <a href=x> --><b id=z>", ["# z"]), ("<!-- <a href=x>", []),
        ("<script src=s>\"<a href=x>\"</script><a href=y>", ["href s", "href y"]), ("<style>a<b id=x></STYLE><b id=y>", ["# y"]),
        ("</a href=x>", []), ("<a href>", []), ("<a href=", []), ("<a href=\"x", ["href x"]), ("<", []), ("a < b href=x", []),
        ("<a href='x'id=y>", ["href x", "# y"]), ("<xhref a:href=x data-id=y>", []),
    ])
    func readsTheAttributesThatConcernLinks(markup: String, expected: [String]) {
        let bytes = Array(markup.utf8)
        let found = bytes.withUnsafeBufferPointer { linkAttributes(in: $0) }
        #expect(
            found.map { ($0.kind == .address ? "href " : "# ") + String(decoding: bytes[$0.value], as: UTF8.self) } == expected)
    }

    @Test(arguments: [("a&amp;b", "a&b"), ("&amp;lt;", "&lt;"), ("&quot;&#39;&lt;&gt;", "\"'<>"), ("a&b;c", "a&b;c")])
    func resolvesTheReferencesThatAttributesNeed(value: String, text: String) {
        #expect(attributeText(value.utf8) == text)
    }

    /// Each value stands between guillemets in the text that the case shows; they are no part of the source.
    @Test(arguments: [
        "a <a href=\"«x»\">b</a> <a href=\"«x»\">c</a>",
        "é <a class=y\nhref='«x»'>b</a> <b id=«y»>",
        "<div id=«a»>\n<img src=\"«b»\">\r\n<img src=\"«b»\"></div>\n",
        "> - <div id=\"«a»\">\n>   <img src=\"«b»\">\n>   b </div>",
        "- x\n\n\t<div id=\"«a»\">",
        "| a |\n|-|\n| é <a href=\"«x»\">x</a> |\n",
    ])
    func findsTheValuesInTheSource(_ marked: String) {
        let source = marked.replacing("«", with: "").replacing("»", with: "")
        var expected: [Range<Int>] = []
        var (offset, start) = (0, 0)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": start = offset
            case "»": expected.append(start..<offset)
            default: offset += UTF8.width(scalar)
            }
        }
        var host = RawLinkHost()
        var options = MarkdownOptions(dialect: .site)
        options.allowsRawHTML = true
        _ = renderMarkdown(Array(source.utf8), options: options, host: &host)
        #expect(host.links.map(\.place.range) == expected)
        let lines = expected.map { range in 1 + source.utf8.prefix(range.lowerBound).count { $0 == 0x0A } }
        #expect(host.links.map(\.place.line) == lines)
    }

    @Test func areToldOfOnlyWhereRawHTMLReachesThePage() {
        var host = RawLinkHost()
        _ = renderMarkdown(Array("<a href=x>y</a>\n\n<p id=z>".utf8), options: MarkdownOptions(dialect: .site), host: &host)
        #expect(host.links.isEmpty)
    }
}

private struct RawLinkHost: MarkdownHost {
    var links: [RawHTMLLink] = []

    mutating func found(_ link: RawHTMLLink) { links.append(link) }
}
