import SourceText
import Testing

@testable import LanguageServer

/// What is offered at `<|>`, and what the document says when it is chosen.
struct CompletionTests {
    // MARK: Roles

    private static let agentRoles = ["discoverer", "viewer", "editor", "owner", "executor"]
    private static let namespaceRoles = ["admin"]

    @Test(arguments: [
        // Nothing typed yet, a beginning, a whole word, the cursor inside of one.
        ("scopes:\n  - resource_type: namespace\n    role: <|>", namespaceRoles),
        ("scopes:\n  - resource_type: namespace\n    role:<|>", namespaceRoles),
        ("scopes:\n  - resource_type: agent\n    role: ed<|>", agentRoles),
        ("scopes:\n  - resource_type: agent\n    role: ed<|>itor\nsharing_group_ids: [a]\n", agentRoles),
        ("scopes:\n  - role: <|>\n    resource_type: namespace\n", namespaceRoles),
        ("scopes:\n  - role:<|>\n    resource_type: namespace\n", namespaceRoles),
        ("scopes:\n- resource_type: namespace\n  role: <|>\n", namespaceRoles),
        // The scope that the cursor is in counts, whatever is broken around it.
        (
            "scopes:\n  - resource_type: agent\n    role: x\n  - resource_type: namespace\n    role: <|>\n  - resource_type: org\n",
            namespaceRoles
        ),
        ("name: \"un\nscopes:\n  - resource_type: namespace\n    role: <|>\n    res\nna", namespaceRoles),
        ("- name: a\n  scopes:\n    - resource_type: namespace\n      role: <|>\n", namespaceRoles),
        ("api_keys:\n  - scopes:\n      - resource_type: namespace\n        role: <|>\n", namespaceRoles),
        ("---\nname: a\n---\nscopes:\n  - resource_type: namespace\n    role: <|>\n", namespaceRoles),
        // Quotes, comments, anchors, CRLF.
        ("scopes:\n  - resource_type: 'namespace'\n    role: \"<|>\"\n", namespaceRoles),
        ("scopes:\n  - resource_type: namespace # prod\n    role: '<|>\n", namespaceRoles),
        ("scopes:\n  - resource_type: namespace\n    role: <|> # which?\n", namespaceRoles),
        ("scopes:\n  - &a\n    resource_type: namespace\n    role: &b <|>\n", namespaceRoles),
        ("scopes:\r\n  - resource_type: namespace\r\n    role: <|>\r\n", namespaceRoles),
        ("scopes:\n  -\n    resource_type: namespace\n    role: <|>\n", namespaceRoles),
        ("description: |\n  role: x\n   - y\nscopes:\n  - resource_type: namespace\n    role: <|>\n", namespaceRoles),
        // In braces.
        ("scopes: [{ resource_type: namespace, role: <|> }]\n", namespaceRoles),
        ("scopes: [{ resource_type: namespace, role: <|>\nname: x\n", namespaceRoles),
        ("scopes: [{ resource_type: namespace, role:<|>}]\n", namespaceRoles),
        ("scopes:\n  - { role: <|>, resource_type: namespace }\n", namespaceRoles),
        ("scopes:\n  - { resource_type: namespace,\n      role: <|>", namespaceRoles),
        ("{ scopes: [\n  { resource_type: namespace,\n role: <|>\n } ]", namespaceRoles),
        // The id says the type where the type does not.
        ("scopes:\n  - resource_id: ns_prod\n    role: <|>\n", namespaceRoles),
    ])
    func offersTheRolesOfTheScopesType(marked: String, expected: [String]) {
        #expect(labels(marked) == expected)
    }

    @Test func withoutATypeTheRolesOfAllTypesAreOffered() {
        #expect(labels("scopes:\n  - role: <|>\n") == ["member", "admin", "discoverer", "viewer", "editor", "owner", "executor"])
    }

    @Test(arguments: [
        ("{\"scopes\": [{\"resource_type\": \"namespace\", \"role\": \"<|>\"}]}", namespaceRoles),
        ("{\"scopes\": [{\"resource_type\": \"namespace\", \"role\": <|>}]}", namespaceRoles),
        ("{\"scopes\": [{\"resource_type\": \"namespace\", \"role\": \"<|>\n}]}", namespaceRoles),
        ("{\"scopes\": [{\"resource_type\": \"namespace\" \"role\": \"<|>", namespaceRoles),
        (
            "{\n  \"api_keys\": [\n    {\n      \"scopes\": [\n        { \"role\": \"<|>\", \"resource_type\": \"agent\" }",
            agentRoles
        ),
    ])
    func offersRolesInJSON(marked: String, expected: [String]) {
        #expect(labels(marked, path: "keys/a.json") == expected)
    }

    // MARK: Other values

    @Test(arguments: [
        ("scopes:\n  - resource_type: <|>", ["org", "namespace", "project", "agent"]),
        ("scopes:\n  - resource_type:<|>", ["org", "namespace", "project", "agent"]),
        ("preset: <|>\nname: x\n", ["deploy", "read-only", "agent-runner", "custom"]),
        ("preset:<|>", ["deploy", "read-only", "agent-runner", "custom"]),
        ("sharing_group_ids: [<|>]", ["grp_engineering", "grp_data"]),
        ("sharing_group_ids: [grp_data, <|>]", ["grp_engineering"]),
        ("sharing_group_ids:\n  - <|>\n", ["grp_engineering", "grp_data"]),
        ("sharing_group_ids:\n  - grp_d<|>\n  - grp_engineering\n", ["grp_data"]),
        ("sharing_group_ids:\n  - grp_data\n  <|>\n", ["grp_engineering"]),
        ("sharing_group_ids:\n  <|>", ["grp_engineering", "grp_data"]),
        ("sharing_group_ids: <|>", ["grp_engineering", "grp_data"]),
        ("scopes:\n  - resource_type: agent\n    resource_id: <|>\n", ["agt_build"]),
        ("scopes:\n  - resource_id: agt<|>\n", ["ns_prod", "prj_site", "agt_build"]),
    ])
    func offersWhatTheFieldMaySay(marked: String, expected: [String]) {
        #expect(labels(marked) == expected)
    }

    @Test(arguments: [
        ("groups:\n  - id: a\n    grants:\n      - resource_type: namespace\n        role: <|>", "groups.yaml", ["admin"]),
        ("groups:\n  - id: a\n    <|>", "groups.yaml", ["name", "members", "grants"]),
        ("resources:\n  - { resource_type: agent, resource_id: agt_a, parent: <|> }", "resources.yaml", ["ns_prod"]),
        ("resources:\n  - resource_type: <|>", "resources.yaml", ["org", "namespace", "project", "agent"]),
        ("rules:\n  role-legacy: <|>", "keybook.yaml", ["error", "warning", "info", "off"]),
        ("rules: { role-legacy: <|>, org-admin: off }", "keybook.yaml", ["error", "warning", "info", "off"]),
        ("sections: [<|>]", "keybook.yaml", ["rules", "keys", "resources", "groups", "commands"]),
        ("markdown:\n  <|>", "keybook.yaml", ["raw_html", "unsafe_urls"]),
        ("markdown: { <|> }", "keybook.yaml", ["raw_html", "unsafe_urls"]),
    ])
    func offersInTheInventoriesToo(marked: String, path: String, expected: [String]) {
        #expect(labels(marked, path: path) == expected)
    }

    @Test(arguments: ["rules:\n  <|>", "rules:\n  org-admin: off\n  ro<|>\n", "rules: { <|> }"])
    func offersTheRulesThatAreNotNamedYet(marked: String) throws {
        let offered = labels(marked, path: "keybook.yaml")
        #expect(offered.count >= 30 && offered.contains("role-legacy"))
        #expect(offered.contains("org-admin") != marked.contains("org-admin"))
    }

    // MARK: Names

    private static let keyFields = ["name", "scopes", "sharing_group_ids", "description", "preset"]

    @Test(arguments: [
        ("<|>", keyFields),
        ("na<|>", keyFields),
        ("name: x\n<|>", Array(keyFields.dropFirst())),
        ("na<|>\nscopes: []\n", keyFields.filter { $0 != "scopes" }),
        ("- <|>", keyFields),
        ("scopes:\n  - <|>", ["resource_type", "resource_id", "role"]),
        ("scopes:\n  <|>", ["resource_type", "resource_id", "role"]),
        ("scopes:\n  - role: viewer\n    <|>", ["resource_type", "resource_id"]),
        ("scopes:\n  - role: viewer\n    <|>\nname: x\n", ["resource_type", "resource_id"]),
        ("scopes:\n  - re<|>\n    role: viewer\n", ["resource_type", "resource_id"]),
        ("scopes:\n  - role: viewer\n  <|>", ["resource_type", "resource_id", "role"]),
        ("scopes:\n  - { role: viewer, <|> }", ["resource_type", "resource_id"]),
        ("scopes: [{ <|>", ["resource_type", "resource_id", "role"]),
        ("scopes:\n  - ro<|>le: viewer\n    resource_id: x\n", ["resource_type", "role"]),
        // Where a text is being written there is nothing to offer.
        ("name: x<|>", []),
        ("description: |\n  ro<|>", []),
        ("description: a\n  ro<|>", []),
        ("# ro<|>", []),
        ("scopes:\n  - role: viewer # ro<|>", []),
        ("unknown:\n  - <|>", []),
        ("scopes: []\nwhat: { <|> }", []),
        ("scopes: [<|>]", []),
        ("sharing_group_ids:\n  - - <|>", []),
    ])
    func offersTheFieldsThatAreNotThereYet(marked: String, expected: [String]) {
        #expect(labels(marked) == expected)
    }

    @Test(arguments: [
        ("{ <|> }", keyFields), ("{ \"<|>\" }", keyFields), ("{ \"na<|>\n}", keyFields),
        ("{ \"name\": \"x\", \"<|>\": 1 }", Array(keyFields.dropFirst())),
        ("[{ \"scopes\": [{ \"<|>\" }]}]", ["resource_type", "resource_id", "role"]),
        ("<|>", []),
    ])
    func offersFieldsInJSON(marked: String, expected: [String]) {
        #expect(labels(marked, path: "keys/a.json") == expected)
    }

    // MARK: What is written

    @Test(arguments: [
        (
            "scopes:\n  - resource_type: agent\n    role: ed<|>itor # x\n", "owner",
            "scopes:\n  - resource_type: agent\n    role: owner # x\n"
        ),
        ("preset:<|>\n", "deploy", "preset: deploy\n"),
        ("preset:de<|>\n", "deploy", "preset: deploy\n"),
        ("preset: \"de<|>\n", "deploy", "preset: \"deploy\"\n"),
        ("preset: '<|>'\n", "deploy", "preset: 'deploy'\n"),
        ("sharing_group_ids: <|>\n", "grp_data", "sharing_group_ids: [grp_data]\n"),
        ("sharing_group_ids:<|>\n", "grp_data", "sharing_group_ids: [grp_data]\n"),
        ("sharing_group_ids:\n  <|>\n", "grp_data", "sharing_group_ids:\n  - grp_data\n"),
        ("sharing_group_ids:\n  - a\n  <|>\n", "grp_data", "sharing_group_ids:\n  - a\n  - grp_data\n"),
        ("na<|>", "name", "name: "),
        ("na<|>: x", "name", "name: x"),
        ("\"na<|>\": x", "name", "\"name\": x"),
        ("scopes:\n  - ro<|>", "role", "scopes:\n  - role: "),
        ("scopes:\n  <|>", "role", "scopes:\n  - role: "),
        ("<|>", "scopes", "scopes:\n  - resource_type: $1\n    resource_id: $2\n    role: $3"),
        ("sh<|>", "sharing_group_ids", "sharing_group_ids:\n  - $1"),
        (
            "scopes:\n  - resource_type: agent\n    resource_id:<|>", "agt_build",
            "scopes:\n  - resource_type: agent\n    resource_id: agt_build"
        ),
        ("{ sc<|> }", "scopes", "{ scopes: [{ resource_type: $1, resource_id: $2, role: $3 }] }"),
    ])
    func writesWhatIsChosen(marked: String, choice: String, expected: String) throws {
        #expect(try text(marked, choosing: choice) == expected)
    }

    @Test(arguments: [
        ("{\"preset\": <|>}", "deploy", "{\"preset\": \"deploy\"}"),
        ("{\"preset\": \"de<|>\"}", "deploy", "{\"preset\": \"deploy\"}"),
        ("{\"preset\": \"de<|>\n}", "deploy", "{\"preset\": \"deploy\"\n}"),
        // The next quote on the line is not the one that is missing.
        ("{\"preset\": \"de<|>, \"name\": \"x\"}", "deploy", "{\"preset\": \"deploy\", \"name\": \"x\"}"),
        ("{\"preset\": \"<|>}, {\"name\": \"x\"}", "deploy", "{\"preset\": \"deploy\"}, {\"name\": \"x\"}"),
        ("{ \"pre<|>\" }", "preset", "{ \"preset\": \"$1\" }"),
        ("{ pre<|> }", "preset", "{ \"preset\": \"$1\" }"),
        ("{ \"pre<|>\": 1 }", "preset", "{ \"preset\": 1 }"),
        ("{ \"sh<|>\" }", "sharing_group_ids", "{ \"sharing_group_ids\": [\"$1\"] }"),
    ])
    func writesWhatIsChosenInJSON(marked: String, choice: String, expected: String) throws {
        #expect(try text(marked, path: "keys/a.json", choosing: choice) == expected)
    }

    @Test(arguments: [("<|>", "scopes", "scopes:"), ("{ <|> }", "scopes", "{ scopes:  }"), ("<|>", "name", "name: ")])
    func withoutSnippetsTheNameAloneIsWritten(marked: String, choice: String, expected: String) throws {
        #expect(try text(marked, choosing: choice, client: .plain) == expected)
    }

    @Test func anIDThatYAMLWouldReadOtherwiseIsQuoted() throws {
        let groups = "groups:\n  - id: 'true'\n  - id: 'a: b'\n  - id: \"it's\"\n"
        #expect(try text("sharing_group_ids: [<|>]", choosing: "true", groups: groups) == "sharing_group_ids: [\"true\"]")
        #expect(try text("sharing_group_ids: [<|>]", choosing: "a: b", groups: groups) == "sharing_group_ids: [\"a: b\"]")
        #expect(try text("sharing_group_ids: ['<|>']", choosing: "it's", groups: groups) == "sharing_group_ids: ['it''s']")
    }

    @Test func aSecretInAnInventoryIsOfferedToNobody() {
        let groups = "groups:\n  - id: tu_aaaaaaaaaaaaaaaaaaaa\n  - id: grp_a\n    name: tu_aaaaaaaaaaaaaaaaaaaa\n"
        let scene = Scene("sharing_group_ids: [<|>]", groups: groups)
        let items = Completion(document: scene.view).list(at: scene.position)?.items ?? []
        #expect(items.map(\.label) == ["grp_a"])
        #expect(items.map(\.detail) == ["tu_aaaaa…"])
    }

    @Test func legacyRolesAreMarkedAndSaidToBe() throws {
        let scene = Scene("scopes:\n  - resource_type: agent\n    role: <|>")
        let item = try #require(Completion(document: scene.view).list(at: scene.position)?.items.last)
        #expect(item.tags == [CompletionItem.deprecatedTag])
        #expect(item.detail == "legacy, treated as viewer")
        #expect(
            item.documentation?.value.contains("the key can see that it exists, read its settings and content and run it") == true
        )
    }

    /// The text in an edit's range is what clients compare `filterText` with.
    @Test func positionsAreThoseOfTheEncoding() throws {
        for encoding in PositionEncoding.allCases {
            var client = ClientCapabilities.full
            client.positionEncoding = encoding
            let scene = Scene("{ description: \"😀é\", preset: de<|> }", client: client)
            let item = try #require(Completion(document: scene.view).list(at: scene.position)?.items.first)
            let start = encoding == .utf8 ? 33 : encoding == .utf16 ? 30 : 29
            #expect(item.textEdit.range == TextRange(start: TextPosition(line: 0, character: start), end: scene.position))
        }
    }

    // MARK: Hostile places

    @Test func everyPlaceInASpecHasAnAnswer() {
        let text = "- name: \"x\nscopes: [{ role: viewer, }\n  - a\n? b\n\t- 'c\n--- |\n {\"a\": [}] # x\nrole:\n  : *d &e !f\n"
        for notation in ["a.yaml", "a.json"] {
            for offset in 0...text.utf8.count {
                let marked = text.utf8.prefix(offset) + Array("<|>".utf8) + text.utf8.dropFirst(offset)
                _ = labels(String(decoding: Array(marked), as: UTF8.self), path: notation)
            }
        }
    }

    @Test func deepNestingIsNotFollowed() {
        #expect(labels(String(repeating: "[", count: 100_000) + "<|>") == [])
        #expect(labels(String(repeating: "- ", count: 10_000) + "<|>") == [])
    }

    private func labels(_ marked: String, path: String = "keys/a.yaml") -> [String] {
        let scene = Scene(marked, path: path)
        return Completion(document: scene.view).list(at: scene.position)?.items.map(\.label) ?? []
    }

    private func text(
        _ marked: String, path: String = "keys/a.yaml", choosing label: String, client: ClientCapabilities = .full,
        groups: String = Scene.groups
    ) throws -> String {
        let scene = Scene(marked, path: path, client: client, groups: groups)
        let list = try #require(Completion(document: scene.view).list(at: scene.position))
        let item = try #require(list.items.first { $0.label == label })
        // A client looks for the filter's text in the range, up to the cursor.
        let range = scene.view.offset(of: item.textEdit.range.start)..<scene.view.offset(of: scene.position)
        let typed = String(decoding: scene.view.bytes[range], as: UTF8.self)
        let isBeginning = label.hasPrefix(typed.drop { $0 == "\"" })
        #expect(!isBeginning || item.filterText.hasPrefix(typed), "\(item.filterText), \(typed)")
        return scene.text(after: [item.textEdit])
    }
}
