import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct NavigationLayoutTests {
    /// Entries at random, two levels deep.
    private func items(_ random: inout SplitMix, depth: Int = 2) -> [NavigationItem] {
        let (open, folded) = (random.number(below: 12), random.number(below: 12))
        return (0..<random.number(below: 10)).map { index in
            let isNested = depth > 0 && [open, folded].contains(index)
            return NavigationItem(
                title: "\(random.pick(["A & B", "<keybook:0/>", "&lt;keybook:2/&gt;", "\"q\"", ""])) \(index)",
                url: random.happens(oneIn: 4) ? nil : "p\(random.number(below: 99)).html", page: nil,
                isSection: isNested || random.happens(oneIn: 3), isOpen: isNested && index == open,
                items: isNested ? items(&random, depth: depth - 1) : [])
        }
    }

    private func templates(item: String) throws -> SiteTemplates {
        let files = [
            ("layout", "{{{content}}}"),
            ("navigation", "<ul>{{#items}}{{> item}}{{/items}}</ul>{{^has_items}}none{{/has_items}}"),
            ("item", item),
        ].map { ThemeFile(name: "\($0).mustache", bytes: Array($1.utf8), displayName: $0) }
        let (templates, diagnostics) = SiteTemplates.compile(Theme(files))
        #expect(diagnostics.isEmpty)
        return try #require(templates)
    }

    @Test(arguments: [
        "<li><a{{#.url}} href=\"{{.}}\"{{/.url}}>{{title}}</a>{{#has_items}}<ul>{{#items}}{{> item}}{{/items}}</ul>{{/has_items}}",
        "{{#is_section}}<b>{{{title}}}</b>{{#items}}{{> item}}{{/items}}{{/is_section}}{{^is_section}}{{url}}{{title}}{{title}}{{/is_section}}",
        "{{#is_open}}{{#items}}{{> item}}{{/items}}{{/is_open}}", "{{title}}{{^last()}}, {{/last()}}",
        "{{#first()}}first {{/first()}}{{title}}", "{{index()}}. {{title}}{{#items}}{{> item}}{{/items}}",
        "{{#even()}}even{{/even()}}{{title}}{{#items}}{{title}}{{/items}}{{#items}}{{> item}}{{/items}}", "",
    ])
    func makesWhatTheTemplateMakesOfTheEntriesThemselves(_ item: String) throws {
        let templates = try templates(item: item)
        let layouts = NavigationLayouts(templates)
        var random = SplitMix(seed: 7)
        for _ in 0..<60 {
            let items = items(&random)
            let filled = layouts.navigation(of: items) { _ in false }
            #expect(String(decoding: filled.html, as: UTF8.self) == templates.navigation(items))
        }
    }

    @Test func seesFewEntriesOfALongList() throws {
        func pages(_ count: Int) -> [NavigationItem] {
            (0..<count).map {
                NavigationItem(title: "\($0)", url: "\($0).html", page: nil, isSection: false, isOpen: false, items: [])
            }
        }
        let (long, groups) = NavigationShape.shape(of: pages(90))
        #expect(long == NavigationShape.shape(of: pages(2)).shape)
        #expect(long.marked(repetitions: 2).count == 2)
        #expect(groups.map(\.count) == [90])
    }
}
