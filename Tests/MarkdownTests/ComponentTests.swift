import Markdown
import Testing

@Suite struct ComponentTests {
    @Test func handsComponentsToTheHost() throws {
        let source = Array("a\n\n```{preset  deploy now }\nx: 1\n\ny: 2\n```\n".utf8)
        var host = RecordingHost(markup: HTML(trusted: "<x></x>"))
        let page = rendered(source, .site, host: &host)
        #expect(String(decoding: page.html, as: UTF8.self) == "<p>a</p>\n<x></x>\n")
        let component = try #require(host.components.first)
        #expect(component.name == "preset")
        #expect(component.arguments == "deploy now")
        #expect(component.body == Array("x: 1\n\ny: 2\n".utf8))
        #expect(component.infoPlace.line == 3)
        #expect(String(decoding: source[component.infoPlace.range], as: UTF8.self) == "{preset  deploy now }")
        #expect(component.bodyPlace.line == 4)
        #expect(source[component.bodyPlace.range].elementsEqual(component.body))
        #expect(component.sourceLine(ofBodyLine: 3) == 6)
    }

    @Test func losesTheIndentationOfItemsInTheBodyAlone() throws {
        let source = Array("> - ~~~ {scope}\n>   a: 1\n>     b: 2\n>   ~~~\n".utf8)
        var host = RecordingHost(markup: HTML(trusted: ""))
        _ = rendered(source, .site, host: &host)
        let component = try #require(host.components.first)
        #expect(component.body == Array("a: 1\n  b: 2\n".utf8))
        #expect(String(decoding: source[component.infoPlace.range], as: UTF8.self) == "{scope}")
        #expect(String(decoding: source[component.bodyPlace.range], as: UTF8.self) == ">   a: 1\n>     b: 2\n")
    }

    @Test(arguments: ["{presets}", "{a-b c}", "{Z9}"])
    func leavesComponentsThatTheHostDoesNotKnowAsCode(_ info: String) {
        #expect(html("```\(info)\nx\n```") == "<pre tabindex=0><code>x\n</code></pre>\n")
    }

    @Test(arguments: ["{}", "{.x}", "{#x}", "{a", "a}", "{a}b", "{a.b}", "swift {a}", "{ }"])
    func takesNoOtherInfoStringForAComponent(_ info: String) {
        var host = RecordingHost(markup: HTML(trusted: ""))
        let page = rendered(Array("```\(info)\nx\n```".utf8), .site, host: &host)
        #expect(host.components.isEmpty)
        #expect(String(decoding: page.html, as: UTF8.self).hasPrefix("<pre tabindex=0><code"))
    }

    @Test(arguments: [Dialect.commonmark, .gfm])
    func leavesComponentsToTheSite(_ dialect: Dialect) {
        var host = RecordingHost(markup: HTML(trusted: ""))
        let page = rendered(Array("```{a}\nx\n```".utf8), dialect, host: &host)
        #expect(host.components.isEmpty)
        #expect(String(decoding: page.html, as: UTF8.self) == "<pre><code class=\"language-{a}\">x\n</code></pre>\n")
    }

    @Test func placesAnEmptyBodyBehindTheFence() throws {
        for text in ["```{a}", "```{a}\n", "```{a}\n```\n"] {
            var host = RecordingHost()
            _ = rendered(Array(text.utf8), .site, host: &host)
            let place = try #require(host.components.first).bodyPlace
            #expect(place == MarkdownPlace(line: 2, range: min(7, text.utf8.count)..<min(7, text.utf8.count)))
        }
    }

    @Test func rendersMarkdownInsideAHost() {
        struct Nesting: MarkdownHost {
            mutating func html(for component: ComponentFence) -> HTML? {
                var host = PlainHost()
                let page = renderMarkdown(component.body, options: MarkdownOptions(dialect: .site), host: &host)
                return HTML(trusted: page.html)
            }
        }
        var host = Nesting()
        let page = rendered(Array("```{a}\n*x*\n```\n*y*\n".utf8), .site, host: &host)
        #expect(page.html == Array("<p><em>x</em></p>\n<p><em>y</em></p>\n".utf8))
    }
}
