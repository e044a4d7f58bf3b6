import Platform
import Testing

@testable import KeybookCommands
@testable import SiteGenerator

/// The chapters that list what there is leave nothing out, and have nothing else.
struct ReferenceManualTests {
    private func page(_ name: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        return String(decoding: try Files.read(root + "/content/manual/" + name), as: UTF8.self)
    }

    @Test func everyTemplateIsInTheTableOfTemplates() throws {
        let listed = try page("templates.md").matches(of: /(?m)^\| `([a-z\/-]+\.mustache)` \|/).map { String($0.output.1) }
        let theirs = Theme.embedded.files.map(\.name).filter { $0.hasSuffix(".mustache") }
        #expect(Set(listed) == Set(theirs) && listed.count == theirs.count)
    }

    @Test func everyRecordOfTemplatesHasItsTable() throws {
        let shown = try page("templates.md").matches(of: /(?m)^```\{variables ([a-z]+)\}$/).map { String($0.output.1) }
        #expect(Set(shown) == Set(TemplateRecord.allCases.map(\.rawValue)) && shown.count == TemplateRecord.allCases.count)
    }

    @Test func everyComponentIsShownWithItsCall() throws {
        let calls = Set(try page("components.md").matches(of: /(?m)^```\{([a-z-]+)/).map { String($0.output.1) })
        #expect(calls == Set(ComponentRegistry.keybook.names))
    }

    @Test func theConfigurationIsShown() throws {
        #expect(try page("configuration.md").contains("\n```{configuration}\n```\n"))
    }

    @Test func everyChapterIsInTheListOfChapters() throws {
        let index = try page("index.md")
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        for entry in try Files.entries(of: root + "/content/manual") where entry.name != "index.md" {
            #expect(index.contains("](\(entry.name))"), "\(entry.name)")
        }
    }
}
