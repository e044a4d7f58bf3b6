import Markdown
import Platform
import Testing

@testable import SiteGenerator

@Suite struct MarkdownFromHTMLTests {
    private func markdown(_ html: String) -> String {
        MarkdownFromHTML(link: { $0.hasPrefix("#_") ? nil : $0 }).markdown(of: Array(html.utf8))
    }

    @Test(arguments: [
        ("<p>a\n  <strong> b </strong>c <em>d</em></p>", "a **b** c *d*\n"), ("a<p>b</p>c", "a\n\nb\n\nc\n"),
        ("<p> </p><div></div>", ""),
        ("<h2 id=\"x\"><a href=\"#_x\">T</a></h2>", "## T\n"),
        ("<p><a href=\"x.html\">t</a> <a href=\"#_why\">1</a></p>", "[t](x.html) 1\n"),
        ("<ul><li>a</li><li><p>b</p><p>c</p></li></ul>", "- a\n- b\n\n  c\n"),
        ("<ol start=\"3\"><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "3. a\n   - b\n4. c\n"),
        ("<pre><code class=\"x language-yaml\"><span>a</span>: `b`\n</code></pre>", "```yaml\na: `b`\n```\n"),
        ("<pre><code>```\n</code></pre>", "````\n```\n````\n"), ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
        ("<p><code>a`b</code> <code>`</code> <code>|</code></p>", "``a`b`` `` ` `` `|`\n"),
        ("<p>a<br>b</p><hr>", "a\\\nb\n\n---\n"),
        ("<p><span aria-hidden=\"true\">✓</span><span class=\"sr-only\">yes</span><button>Copy</button></p>", "yes\n"),
        (
            "<p>1. x</p><p># y</p><p>- z</p><p>a*b_c_ d_e &lt;b&gt; [x] ~ &amp;amp; AT&amp;T</p>",
            "1\\. x\n\n\\# y\n\n\\- z\n\na\\*b_c\\_ d_e \\<b> \\[x\\] \\~ \\&amp; AT\\&T\n"
        ),
        ("<p><img src=\"a.png\" alt=\"A dot\"></p>", "![A dot](a.png)\n"),
        ("<li><input type=\"checkbox\" checked> done</li>", "[x] done\n"),
        ("<svg><title>T</title><desc>What it shows</desc><text>x</text></svg>", "T\n\nWhat it shows\n"),
        ("<script>x < y</script><style>p{}</style><p>a", "a\n"), ("<!-- c --><p>a</p></div></p>", "a\n"),
    ])
    func saysTheSame(html: String, expected: String) { #expect(markdown(html) == expected) }

    @Test func writesTables() {
        let html = """
            <table><caption>What</caption><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>
            <tbody><tr><th colspan="3">in <code>x|y</code></th></tr>
            <tr><td>a|b</td><td><p>c</p><ul><li>d</li><li>e</li></ul></td><td>f<br>g</td></tr><tr><td>h</td></tr></tbody></table>
            """
        #expect(
            markdown(html) == #"""
                **What**

                | A | B | C |
                |---|---|---|
                | in `x\|y` |  |  |
                | a\|b | c; d; e | f; g |
                | h |  |  |

                """#)
    }

    @Test func standsAnyNesting() {
        let html = String(repeating: "<blockquote>", count: 10_000) + "x" + String(repeating: "</blockquote>", count: 10_000)
        #expect(markdown(html).hasSuffix("x\n"))
        #expect(markdown(String(repeating: "<ul><li>", count: 5_000) + "x").hasSuffix("x\n"))
        #expect(markdown(String(repeating: "<", count: 10_000)).count > 0)
    }

    /// The Markdown of what stands on pages from their title on, rendered again, has the words of the pages in their order.
    @Test(arguments: ["keys", "code-hosting", "handbook"])
    func keepsEveryWordOfAPage(site: String) throws {
        let fixture = SiteFixture(name: site)
        let files = try filesBelow(fixture.path + "/expected").filter {
            $0.key.hasSuffix(".html") && $0.value.starts(with: "<".utf8)
        }
        #expect(!files.isEmpty)
        for (path, page) in files {
            guard let start = String(decoding: page, as: UTF8.self).utf8.firstRange(of: "<h1".utf8)?.lowerBound else { continue }
            let html = Array(String(decoding: page, as: UTF8.self).utf8[start...])
            let markdown = MarkdownFromHTML(link: { $0 }).markdown(of: html)
            var host = PlainHost()
            let again = renderMarkdown(Array(markdown.utf8), options: MarkdownOptions(dialect: .gfm), host: &host).html
            #expect(words(again) == words(html), "\(path)")
        }
    }

    /// The words that a page says; the semicolons between what stood below each other in a cell are none of them.
    private func words(_ html: [UInt8]) -> String {
        func text(_ element: HTMLElement) -> String {
            if element.attributes["aria-hidden"] == "true" || ["button", "label", "title", "head"].contains(element.name) {
                return ""
            }
            if element.name == "svg" {
                return element.children.map {
                    if case .element(let child) = $0, ["title", "desc"].contains(child.name) { child.text } else { "" }
                }.joined()
            }
            return element.children.map {
                if case .element(let child) = $0 { text(child) } else if case .text(let text) = $0 { text } else { "" }
            }
            .joined()
        }
        return String(text(HTMLTreeReader.tree(of: html)).unicodeScalars.filter { !$0.properties.isWhitespace && $0 != ";" })
    }
}
