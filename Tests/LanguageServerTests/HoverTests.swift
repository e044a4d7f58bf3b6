import KeyModel
import KeyValidator
import Testing
import Workspace

@testable import LanguageServer

struct HoverTests {
    @Test func tellsWhatARoleGrants() throws {
        let scene = Scene("scopes:\n  - resource_type: namespace\n    resource_id: ns_prod\n    role: ad<|>min\n")
        let hover = try #require(Hover(document: scene.view).result(at: scene.position))
        let scope = Scope(resourceType: "namespace", resourceID: "ns_prod", role: "admin")
        for sentence in Catalog.standard.meaning(of: scope) { #expect(hover.contents.value.contains(sentence)) }
        #expect(hover.contents.value.contains("`owner` of every project and `owner` of every agent"))
        #expect(hover.contents.kind == .markdown)
        #expect(hover.range == TextRange(start: TextPosition(line: 3, character: 10), end: TextPosition(line: 3, character: 15)))
    }

    @Test(arguments: [
        ("scopes: [{ resource_type: agent, role: <|>executor }]", "the platform treats it as `viewer`"),
        ("scopes: [{ role: <|>editor }]", "of `agent`: Reads, runs and changes the agent"),
        ("scopes: [{ resource_type: <|>agent }]", "Ids begin with `agt_`"),
        ("preset: read-<|>only", "For: Monitoring, dashboards"),
        ("preset: <|>custom", "It has no default scopes"),
        ("<|>name: x", "1 to 256 characters, not blank"),
        ("sharing_group_<|>ids: [a]", "Whenever the key creates an agent or a project, each group gets `owner` on it"),
        ("org_<|>id: x", "set by the platform"),
        ("scopes: [{ resource_<|>id: x }]", "`namespace`: ids begin with `ns_`"),
        ("sharing_group_ids: [<|>grp_data]", "Group `grp_data`"),
        ("scopes: [{ resource_type: agent, resource_id: agt_<|>build }]", "In `ns_prod`"),
        // A finding brings its rule along.
        ("scopes: [{ resource_type: agent, resource_id: agt_a, role: <|>boss }]", "rules/role-invalid.html"),
        ("<|>nam: x", "`field-unknown`"),
        // Broken around it.
        ("scopes: [{ resource_type: agent, role: <|>editor\nname", "Reads, runs and changes the agent"),
    ])
    func tellsWhatThePlaceIs(marked: String, expected: String) {
        #expect(hover(marked).contains(expected), "\(hover(marked))")
    }

    @Test(arguments: ["name: <|>x", "# na<|>me", "<|>", "unknown: <|>x", "scopes: [{ role: <|>nothing }]"])
    func hasNothingToSayOfOtherPlaces(marked: String) {
        let text = hover(marked)
        #expect(text.isEmpty || text.contains("/rules/"))
    }

    @Test func aClientWithoutMarkdownGetsPlainText() {
        let text = hover("preset: <|>deploy", client: .plain)
        #expect(text.hasPrefix("Deploy (deploy)\n\nFor: CI/CD pipelines, deployments."))
        #expect(!text.contains("`") && !text.contains("**"))
    }

    @Test func everyFieldHasADescription() {
        for shape in [RecordShape.key, .scope, .group, .resource, .typedKeyList, .groupsFile, .resourcesFile, .configuration] {
            for field in shape.fields {
                #expect(!FieldDescription(field: field, catalog: .standard).text.isEmpty, "\(field.name)")
            }
        }
    }

    @Test(arguments: [
        ("rules: { org-<|>admin: off }", "keybook.yaml", "/rules/org-admin.html"),
        ("rul<|>es: {}", "keybook.yaml", "How much a rule weighs"),
        ("markdown:\n  raw_<|>html: true", "keybook.yaml", "goes into the page as it is"),
        ("groups:\n  - <|>id: a", "groups.yaml", "The group’s id"),
        ("resources:\n  - { resource_type: agent, resource_id: a, parent: ns_<|>prod }", "resources.yaml", "Namespace `ns_prod`"),
    ])
    func tellsWhatThePlaceIsInTheFilesBesideTheKeys(marked: String, path: String, expected: String) {
        #expect(hover(marked, path: path).contains(expected))
    }

    /// A project that publishes pages of the rules itself is linked to.
    @Test func rulesAreExplainedWhereTheProjectDoesIt() {
        let settings = "base_url: https://docs.example.com/keys\nsections: [rules]\n"
        let text = hover("<|>nam: x", settings: settings)
        #expect(text.contains("(https://docs.example.com/keys/rules/field-unknown.html)"))
    }

    @Test func neverShowsMoreThanTheBeginningOfASecret() {
        let secret = "tu_aaaaaaaaaaaaaaaaaaaaaaaa"
        let groups = "groups:\n  - id: grp_a\n    name: \(secret)\n"
        for text in [
            hover("scopes: [{ resource_type: agent, resource_id: \(secret), role: <|>viewer }]"),
            hover("scopes: [{ resource_type: agent, resource_id: <|>\(secret), role: viewer }]"),
            hover("name: <|>\(secret)"), hover("<|>\(secret): x"), hover("sharing_group_ids: [<|>grp_a]", groups: groups),
        ] {
            #expect(!text.contains("tu_aaaaaa"))
        }
    }

    /// What a user writes is text, whatever Markdown would make of it.
    @Test func anIDIsNeverMarkdown() {
        let text = hover("scopes: [{ resource_type: agent, resource_id: '`![x](http://a.b/c)', role: <|>viewer }]")
        #expect(text.contains("`'![x](http://a.b/c)`"))
    }

    private func hover(
        _ marked: String, path: String = "keys/a.yaml", client: ClientCapabilities = .full, groups: String = Scene.groups,
        settings: String = ""
    ) -> String {
        let scene = Scene(marked, path: path, client: client, groups: groups, settings: settings)
        return Hover(document: scene.view).result(at: scene.position)?.contents.value ?? ""
    }
}
