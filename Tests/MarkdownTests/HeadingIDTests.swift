import Markdown
import Testing

@Suite struct HeadingIDTests {
    @Test(arguments: [
        Example("## A b {#c-d.e_f}", "<h2 id=\"c-d.e_f\"><a href=\"#c-d.e_f\">A b</a></h2>\n"),
        Example("## *A*  {#é1} ##", "<h2 id=\"é1\"><a href=\"#é1\"><em>A</em></a></h2>\n"),
        Example("# A {#b}", "<h1 id=\"b\">A</h1>\n"),
        Example("A\nb {#c}\n---", "<h2 id=\"c\"><a href=\"#c\">A\nb</a></h2>\n"),
        Example("> ## A {#b}", "<blockquote>\n<h2 id=\"b\"><a href=\"#b\">A</a></h2>\n</blockquote>\n"),
        Example("## A {#b}\n## B", "<h2 id=\"b\"><a href=\"#b\">A</a></h2>\n<h2 id=\"b-1\"><a href=\"#b-1\">B</a></h2>\n"),
        Example("## `{#a}`", "<h2 id=\"a\"><a href=\"#a\"><code>{#a}</code></a></h2>\n"),
        Example("## A{#b}", "<h2 id=\"ab\"><a href=\"#ab\">A{#b}</a></h2>\n"),
        Example("## A \\{#b}", "<h2 id=\"a-b\"><a href=\"#a-b\">A {#b}</a></h2>\n"),
        Example("## {#b}", "<h2 id=\"b\"><a href=\"#b\">{#b}</a></h2>\n"),
        Example("a {#b}", "<p>a {#b}</p>\n"),
    ])
    func aHeadingMayNameItsAnchor(_ example: Example) {
        #expect(html(example.markdown) == example.html)
    }

    @Test func knowsTheTextWithoutTheAnchor() {
        var host = RecordingHost()
        let page = rendered(Array("## A :key: {#b}\n".utf8), .site, host: &host)
        #expect(page.headings == [Heading(level: 2, text: "A 🔑", anchor: "b", line: 1)])
        #expect(host.problems.isEmpty)
    }

    @Test func tellsTheHostOfAnchorsThatCannotBe() {
        var host = RecordingHost()
        let source = Array("## A\n\n> ## B {#a}\n\n## C {#_d}\n\n## E {#f g}\n\n## H {#i\"}\n".utf8)
        let page = rendered(source, .site, host: &host)
        #expect(page.headings.map(\.anchor) == ["a", "a-1", "c-_d", "e-f-g", "h-i"])
        #expect(page.headings.map(\.text) == ["A", "B", "C {#_d}", "E {#f g}", "H {#i\"}"])
        #expect(
            host.problems.map(\.problem) == [
                .headingIDTaken("a"), .headingIDInvalid("_d"), .headingIDInvalid("f g"), .headingIDInvalid("i\""),
            ])
        let places = host.problems.map { String(decoding: source[$0.place.range], as: UTF8.self) }
        #expect(places == ["{#a}", "{#_d}", "{#f g}", "{#i\"}"])
        #expect(host.problems.map(\.place.line) == [3, 5, 7, 9])
    }

    @Test(arguments: [Dialect.commonmark, .gfm])
    func leavesAnchorsToTheSite(_ dialect: Dialect) {
        #expect(html("## A {#b}", dialect) == "<h2>A {#b}</h2>\n")
    }
}
