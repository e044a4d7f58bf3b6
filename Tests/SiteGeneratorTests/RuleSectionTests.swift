import KeyValidator
import Platform
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

struct RuleSectionTests {
    @Test func everyRuleHasAPageWithItsRealOutput() throws {
        let pages = Dictionary(uniqueKeysWithValues: ruleSectionPages().map { ($0.path, $0.markdown) })
        #expect(pages.count == RuleSet.all.count + 1)
        for rule in RuleSet.all {
            let page = try #require(pages["rules/\(rule.id).md"])
            #expect(page.contains("[\(rule.id)]: "), "what the check says of the bad example")
            #expect(page.contains(rule.documentation.remedy))
            #expect(pages["rules/index.md"]?.contains("(\(rule.id).md)") == true)
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
