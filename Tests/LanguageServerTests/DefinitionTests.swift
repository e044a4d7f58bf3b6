import Testing

@testable import LanguageServer

struct DefinitionTests {
    @Test(arguments: [
        ("sharing_group_ids: [<|>grp_engineering]", "keys/a.yaml", "groups.yaml 1:8"),
        ("sharing_group_ids:\n  - a\n  - 'grp_data<|>'\nscopes: [", "keys/a.yaml", "groups.yaml 3:10"),
        ("{\"sharing_group_ids\": [\"grp_<|>data\"", "keys/a.json", "groups.yaml 3:10"),
        ("scopes: [{ resource_type: agent, resource_id: <|>agt_build }]", "keys/a.yaml", "resources.yaml 4:17"),
        ("scopes: [{ resource_id: <|>agt_build }]", "keys/a.yaml", "resources.yaml 4:17"),
        ("resources:\n  - { resource_type: agent, resource_id: a, parent: <|>ns_prod }", "resources.yaml", "resources.yaml 1:45"),
        ("groups: [{ id: a, grants: [{ resource_id: <|>agt_build }] }]", "groups.yaml", "resources.yaml 4:17"),
    ])
    func leadsToTheEntry(marked: String, path: String, expected: String) throws {
        let location = try #require(self.location(marked, path))
        let start = location.range.start
        #expect("\(location.uri.spelling.dropFirst("file:///project/".count)) \(start.line):\(start.character)" == expected)
    }

    @Test(arguments: [
        "sharing_group_ids: [<|>grp_other]", "scopes: [{ resource_type: project, resource_id: <|>agt_build }]",
        "name: <|>grp_data",
        "sharing_<|>group_ids: []", "",
    ])
    func leadsNowhereElse(marked: String) {
        #expect(location(marked, "keys/a.yaml") == nil)
    }

    /// An inventory that is being typed is not forgotten, but the check goes by what it says.
    @Test func whatWasKnownStaysWhileAnInventoryIsBroken() {
        var texts = ["/project/keybook.yaml": "groups: g.yaml\n", "/project/g.yaml": Scene.groups]
        var project = Project(root: "/project/")
        func update() -> Bool {
            project.update(.utf16) { [texts] path in texts[path].map { OpenText(DocumentLines(Array($0.utf8))) } }
        }
        #expect(update() && !update())
        texts["/project/g.yaml"] = "groups:\n  - id: [grp_data\n"
        #expect(update())
        #expect(project.index.group(id: "grp_data") != nil)
        texts["/project/g.yaml"] = "groups:\n  - id: grp_new\n"
        #expect(update())
        #expect(project.index.groups.map(\.id) == ["grp_new"])
        texts["/project/keybook.yaml"] = "groups: [\n"
        #expect(update() && !project.problems.isEmpty)
        #expect(project.index.groups.map(\.id) == ["grp_new"])
        texts["/project/keybook.yaml"] = "keys: []\n"
        #expect(update() && project.problems.isEmpty)
        #expect(project.index.groups.isEmpty)
    }

    private func location(_ marked: String, _ path: String) -> Location? {
        let scene = Scene(marked, path: path)
        return Definition(document: scene.view).location(at: scene.position)
    }
}
