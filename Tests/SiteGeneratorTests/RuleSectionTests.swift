import KeyModel
import KeyValidator
import Markdown
import Platform
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

struct RuleSectionTests {
    @Test func everyRuleHasAPageWithItsRealOutput() throws {
        let pages = Dictionary(uniqueKeysWithValues: ruleSectionPages(.standard).map { ($0.path, $0.markdown) })
        #expect(pages.count == RuleSet.all.count + 1)
        for rule in RuleSet.all {
            let page = try #require(pages["rules/\(rule.id).md"])
            #expect(page.contains("[\(rule.id)]: "), "what the check says of the bad example")
            #expect(page.contains(rule.documentation.remedy))
            #expect(pages["rules/index.md"]?.contains("(\(rule.id).md)") == true)
        }
    }

    @Test func thePageSaysWhatTheCheckPrintedToTheLetter() throws {
        for (path, markdown) in ruleSectionPages(.standard).map({ ($0.path, $0.markdown) }) where path != "rules/index.md" {
            let fence = try #require(markdown.firstRange(of: "```{output}\n"))
            let rest = markdown[fence.upperBound...]
            let printed = try #require(rest.firstRange(of: "```")).lowerBound
            let block = "```{output}\n\(rest[..<printed])```\n"
            let page = DocumentRendering(SourceFile(name: path, text: block), folder: "/nowhere", dialect: .site)
            let text = String(decoding: page.html, as: UTF8.self).replacing(/<[^>]*>/, with: "")
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
                    "&amp;", with: "&")
            #expect(text == rest[..<printed] + "\n")
        }
    }

    @Test func everyRuleIsListedOnceUnderItsSeverity() throws {
        let index = try #require(ruleSectionPages(.standard).first).markdown
        let sections = index.split(separator: "\n## ").dropFirst()
        #expect(sections.map { $0.prefix { $0 != "\n" } } == ["Errors", "Warnings", "Infos"])
        for (section, severity) in zip(sections, [Severity.error, .warning, .info]) {
            let expected = RuleSet.all.filter { $0.severity == severity }.map(\.id)
            let listed = section.split(separator: "\n").compactMap { $0.firstMatch(of: /\[`(.+)`\]/).map { String($0.1) } }
            #expect(listed == expected)
        }
    }

    @Test func aSiteHasTheSectionWhereItIsSwitchedOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n\n[a rule](rules/role-invalid.md)\n", to: "content/index.md")
        try folder.write("# Our own words\n", to: "content/rules/role-legacy.md")
        #expect(try files(folder, sections: [.rules]).contains("rules/role-invalid.html"))
        let without = try build(folder, sections: [])
        #expect(without.result.hasErrors, "the link leads nowhere then")
    }

    @Test func aProjectsOwnPageStandsInsteadOfAGeneratedOne() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("# Our own words\n", to: "content/rules/role-legacy.md")
        let (result, sink) = try build(folder, sections: [.rules])
        #expect(!result.hasErrors, "\(result.diagnostics.map(\.message))")
        let page = try #require(sink.files["rules/role-legacy.html"])
        #expect(String(decoding: page, as: UTF8.self).contains("Our own words"))
    }

    private func files(_ folder: TemporaryFolder, sections: [SiteSection]) throws -> Set<String> {
        let (result, sink) = try build(folder, sections: sections)
        #expect(!result.hasErrors, "\(result.diagnostics.map(\.message))")
        return Set(["rules/role-invalid.html", "rules/index.html"].filter { sink.files[$0] != nil })
    }

    private func build(_ folder: TemporaryFolder, sections: [SiteSection]) throws -> (result: BuildResult, sink: MemorySink) {
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.sections = sections
        let sink = MemorySink()
        return (try SiteBuilder(settings: settings).build(into: sink), sink)
    }
}
