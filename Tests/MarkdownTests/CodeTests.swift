import Markdown
import Testing

@Suite struct CodeTests {
    @Test func aBlockOfASiteCanBeScrolledWithKeys() {
        #expect(html("    a\n") == "<pre tabindex=0><code>a\n</code></pre>\n")
        #expect(html("~~~ c x\na\n~~~\n") == "<pre tabindex=0><code class=language-c>a\n</code></pre>\n")
        #expect(html("~~~ c++>\na\n~~~\n") == "<pre tabindex=0><code class=\"language-c++&gt;\">a\n</code></pre>\n")
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
        #expect(
            html("```json {1} title=x\n\"a\": 1\n```\n", dialect)
                == "<pre><code class=\"language-json\">&quot;a&quot;: 1\n</code></pre>\n")
    }

    @Test func codeOfAKnownLanguageHasColours() {
        #expect(
            html("```json\n{ \"a<b\": 1 }\n```\n")
                == "<pre tabindex=0><code class=language-json>{ <b>\"a&lt;b\"</b>: <u>1</u> }\n</code></pre>\n")
        #expect(html("```text\n\"a\": 1\n```\n") == "<pre tabindex=0><code class=language-text>\"a\": 1\n</code></pre>\n")
        #expect(html("```key\na: 1\n```\n") == "<pre tabindex=0><code class=language-yaml><b>a:</b> <u>1</u>\n</code></pre>\n")
    }

    @Test func linesAreMarkedThroughTheirColours() {
        #expect(
            html("```swift {2, 4-5,4}\na\n/* b\nc */\n\nd\ne\n```\n") == """
                <pre tabindex=0><code class=language-swift>a
                <mark><i>/* b
                </i></mark><i>c */</i>
                <mark>
                d
                </mark>e
                </code></pre>

                """)
    }

    @Test(arguments: ["json", "yaml", "toml", "sh", "console", "http", "swift", "python", "js", "diff", "text"])
    func noCharacterIsLost(language: String) {
        let parts =
            Array("\"'`\\#${}[]()</*-+:=.,|>&!@ \n\ta1Té😀").map(String.init) + [
                "$ ", "<b>", "&lt;", "key: ", "\n- ", "//", "\"\"\"",
            ]
        var seed: UInt64 = 7
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<300 {
            let code = "x" + (0..<next(40)).map { _ in parts[next(parts.count)] }.joined() + "\nlast\n"
            let page = html("~~~~~~~~ \(language) {2}\n\(code)~~~~~~~~\n")
            let shown = page.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
            #expect(shown == code + "\n", "\(page)")
        }
    }

    @Test func aTitleStandsAboveTheCode() {
        #expect(
            html("```yaml title=\"a<b>.yaml\"\n#\n```\n") == """
                <figure class=code><figcaption>a&lt;b>.yaml</figcaption><pre tabindex=0><code class=language-yaml><i>#</i>
                </code></pre>
                </figure>

                """)
    }

    @Test func neighboursWithATabAreASet() {
        #expect(
            html("```sh tab=cURL\nx\n```\n\n```c tab=\"A B\" title=t\n```\n\ntext\n\n    code\n\n```c tab=A\n```\n") == """
                <div class=tabs role=group aria-label=Variants>
                <label><input type=radio name=_1 checked>cURL</label>
                <pre tabindex=0><code class=language-sh><b>x</b>
                </code></pre>
                <label><input type=radio name=_1>A B</label>
                <figure class=code><figcaption>t</figcaption><pre tabindex=0><code class=language-c></code></pre>
                </figure>
                </div>
                <p>text</p>
                <pre tabindex=0><code>code
                </code></pre>
                <div class=tabs role=group aria-label=Variants>
                <label><input type=radio name=_2 checked>A</label>
                <pre tabindex=0><code class=language-c></code></pre>
                </div>

                """)
    }

    @Test func problemsHaveTheirPlaceInThePage() {
        let source = "> - ```yaml keys {9}\n>   a\n>   ```\n\n```js tab=a\n```\n```js tab=a\n```\n\n~~~ a\\!b title=\n~~~\n"
        var host = RecordingHost()
        _ = rendered(Array(source.utf8), .site, host: &host)
        let bytes = Array(source.utf8)
        let problems = host.problems.map {
            guard case .fence(let problem) = $0.problem else { return "" }
            return "\($0.place.line) \(String(decoding: bytes[$0.place.range], as: UTF8.self)): \(problem)"
        }
        #expect(
            problems == [
                "1 keys: wordUnknown(\"keys\")", "1 {9}: lineMissing(9, count: 1)", "7 a: tabRepeated(\"a\")",
                "10 a\\!b title=: valueMissing(attribute: \"title\")",
            ])
    }
}
