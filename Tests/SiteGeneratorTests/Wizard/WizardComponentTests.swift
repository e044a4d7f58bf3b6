import Foundation
import KeyModel
import KeyValidator
import Markdown
import SourceText
import TestSupport
import Testing

@testable import SiteGenerator

/// What `{wizard}` puts into a page, apart from what its script makes of it.
struct WizardComponentTests {
    private func rendered(_ markdown: String, catalog: Catalog = .standard) -> DocumentRendering {
        DocumentRendering(SourceFile(name: "page.md", text: markdown), dialect: .site, catalog: catalog)
    }

    private func html(_ markdown: String, catalog: Catalog = .standard) -> String {
        String(decoding: rendered(markdown, catalog: catalog).html, as: UTF8.self)
    }

    private func data(in world: AccessWorld) throws -> [String: Any] {
        let json = WizardData(world: world, rulePage: { "rules/\($0).html" }).json
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    }

    @Test func saysWithoutAScriptHowToDoTheSame() throws {
        let html = html("```{wizard}\n```\n")
        let start = try #require(html.firstRange(of: "<div class=\"fallback\">")?.upperBound)
        let end = try #require(html.firstRange(of: "<template>")?.lowerBound)
        #expect(html[start..<end].contains("<code>keybook new</code>"))
        #expect(html[start..<end].contains("<strong>Deploy</strong>: CI/CD pipelines, deployments. <code>namespace:admin</code>"))
    }

    @Test func offersEveryPresetAndEveryRole() {
        let html = html("```{wizard}\n```\n")
        for preset in Catalog.standard.presets { #expect(html.contains("value=\"\(preset.id)\"")) }
        for type in Catalog.standard.resourceTypes {
            for role in type.roles { #expect(html.contains("<option value=\"\(type.name):\(role.name)\">")) }
        }
    }

    @Test func offersWhatAnotherCatalogHas() throws {
        let source = SourceFile(name: "catalog.yaml", bytes: try Fixture.codeHosting.bytes)
        let catalog = try #require(CheckedCatalog(source, as: .yaml).catalog)
        let html = html("```{wizard}\n```\n", catalog: catalog)
        #expect(html.contains("<option value=\"repository:triage\">repository triage: Sorts issues and discussions</option>"))
        #expect(!html.contains("agent"))
    }

    /// A script element ends with the first end tag in it, and a comment in one hides it.
    @Test func putsNoMarkupIntoItsData() throws {
        let groups = GroupDirectory([
            SharingGroup(id: "grp_<!--", name: "</script><script>alert(1)</script>", members: ["mem_ana"])
        ])
        let world = AccessWorld(catalog: .standard, inventory: Inventory(groups: groups))
        let json = WizardData(world: world, rulePage: { _ in nil }).json
        #expect(!json.contains(UInt8(ascii: "<")))
        let group = try #require((try data(in: world)["groups"] as? [[String: Any]])?.first)
        #expect(group["name"] as? String == "</script><script>alert(1)</script>")
    }

    @Test func tellsNobodyWhoIsInAGroup() {
        let groups = GroupDirectory([SharingGroup(id: "grp_a", name: "A", members: ["mem_ana"])])
        let world = AccessWorld(catalog: .standard, inventory: Inventory(groups: groups))
        #expect(!String(decoding: WizardData(world: world, rulePage: { _ in nil }).json, as: UTF8.self).contains("mem_ana"))
    }

    @Test func leadsToThePagesOfItsRules() throws {
        let world = AccessWorld(catalog: .standard, inventory: .empty)
        let rules = try #require(try data(in: world)["rules"] as? [String: [String: String]])
        #expect(Set(rules.keys) == Set(WizardData.rules))
        #expect(rules["org-admin"] == ["severity": "warning", "page": "rules/org-admin.html"])
    }

    @Test(arguments: [
        ("```{wizard}\n```\n\n```{wizard}\n```\n", "a page has one wizard"),
        ("```{wizard acme}\n```\n", "the keys of a project are shown on its site only"),
        ("```{wizard}\nx\n```\n", "this component takes no lines of its own"),
    ])
    func refuses(_ markdown: String, _ message: String) {
        #expect(rendered(markdown).diagnostics.map(\.message) == [message])
    }

    @Test func isLinkedToWhereItStandsOnly() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Home\n", to: "content/index.md")
        try folder.write("# Make\n\n```{wizard}\n```\n", to: "content/make.md")
        var settings = SiteSettings(title: "T")
        settings.contentDirectory = folder.path + "/content"
        settings.projectDirectory = folder.path
        var site = IncrementalBuild(SiteBuilder(settings: settings))
        #expect(try site.build().isPublished)
        func pagesWithIt() throws -> [String] {
            let assets = site.sink.files.keys.filter { $0.hasPrefix("assets/wizard.") }
            #expect(assets.count == 2)
            return ["index.html", "make.html"].filter { page in
                let html = String(decoding: site.sink.files[page] ?? [], as: UTF8.self)
                return assets.allSatisfy(html.contains)
            }
        }
        #expect(try pagesWithIt() == ["make.html"])
        try folder.write("# Home\n\n```{wizard}\n```\n", to: "content/index.md")
        try folder.write("# Make\n", to: "content/make.md")
        #expect(try site.update(["index.md", "make.md"]).isPublished)
        #expect(try pagesWithIt() == ["index.html"])
    }
}
