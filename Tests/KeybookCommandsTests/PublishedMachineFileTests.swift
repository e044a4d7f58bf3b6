import Foundation
import KeyValidator
import KeybookCommands
import Platform
import SourceText
import TestSupport
import Testing

/// What a built site holds for programs is what the commands print.
struct PublishedMachineFileTests {
    private func site(_ configuration: String = "") async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        if !configuration.isEmpty { try folder.write(configuration, to: "keybook.yaml") }
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .success, "\(run.error)")
        return folder
    }

    @Test func theCatalogIsTheOneInForce() async throws {
        let folder = try await site()
        #expect(
            String(decoding: try Files.read(folder.path + "/_site/catalog.json"), as: UTF8.self)
                == (await CommandRun("catalog", "--format", "json").output))
    }

    @Test func theRulesAreThoseThatAreExplained() async throws {
        let folder = try await site("base_url: https://docs.example.org/keys/\nsections: [rules]\n")
        let data = Data(try Files.read(folder.path + "/_site/rules.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
        let rules = try #require(object["rules"])
        #expect(rules.map { $0["id"] as? String } == RuleSet.all.map(\.id))
        for (rule, written) in zip(RuleSet.all, rules) {
            #expect(written["severity"] as? String == rule.severity.rawValue)
            #expect(written["summary"] as? String == rule.documentation.summary)
            #expect(written["why"] as? String == rule.documentation.why)
            #expect(written["remedy"] as? String == rule.documentation.remedy)
            let page = "rules/\(rule.id).html"
            #expect(written["url"] as? String == "https://docs.example.org/keys/" + page)
            #expect(Files.kind(of: folder.path + "/_site/" + page) == .file)
        }
        let fixable = rules.filter { $0["fixable"] as? Bool == true }.compactMap { $0["id"] as? String }
        #expect(fixable.contains("role-legacy") && !fixable.contains("org-admin"))
    }

    @Test func theIndexNamesThem() async throws {
        let folder = try await site()
        let index = String(decoding: try Files.read(folder.path + "/_site/llms.txt"), as: UTF8.self)
        for name in ["catalog.json", "rules.json", "schema/key.json", "schema/config.json"] {
            #expect(index.contains("(\(name))"))
        }
    }

    @Test func aChangelogIsNamedInTheConfiguration() async throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("# Changes\n\n## 1.0 - 2026-05-01\n\nFirst.\n", to: "CHANGES.md")
        try folder.write("base_url: https://docs.example.org/\nchangelog: CHANGES.md\n", to: "keybook.yaml")
        let run = await CommandRun("build", folder.path)
        #expect(run.status == .success, "\(run.error)")
        for name in ["changelog.html", "changelog.md", "feed.xml"] {
            #expect(Files.kind(of: folder.path + "/_site/" + name) == .file)
        }
    }
}
