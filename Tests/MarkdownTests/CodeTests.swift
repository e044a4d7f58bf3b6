import Markdown
import Testing

@Suite struct CodeTests {
    @Test func aBlockOfASiteCanBeScrolledWithKeys() {
        #expect(html("    a\n") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
        #expect(html("~~~ sh x\na\n~~~\n") == "<pre tabindex=\"0\"><code class=\"language-sh\">a\n</code></pre>\n")
    }

    @Test(arguments: [
        ("`--fix`", true), ("`role-invalid`", true), ("`keybook check`", false),
        ("`\(String(repeating: "a-", count: 16))`", true), ("`\(String(repeating: "a-", count: 17))`", false),
    ])
    func aShortSpanWithAHyphenStaysWhole(markdown: String, isWhole: Bool) {
        #expect(html(markdown).contains("<code class=\"whole\">") == isWhole)
    }

    @Test(arguments: [Dialect.commonmark, .gfm])
    func otherDialectsHaveTheHTMLOfTheSpecification(_ dialect: Dialect) {
        #expect(html("`--fix`\n\n    a\n", dialect) == "<p><code>--fix</code></p>\n<pre><code>a\n</code></pre>\n")
    }
}
