import KeyModel
import KeyValidator
import SourceText
import TestSupport
import Testing

/// The rules, on keys of a platform that the program knows nothing of.
struct OtherCatalogTests {
    private let catalog: Catalog

    init() throws {
        let source = SourceFile(name: "catalog.yaml", bytes: try Fixture.codeHosting.bytes)
        catalog = try #require(CheckedCatalog(source, as: .yaml).catalog)
    }

    @Test(arguments: [
        ("repository", "R_site", "read", ""),
        ("enterprise", "E_acme", "auditor", ""),
        ("agent", "agt_build", "viewer", "resource-type-unknown"),
        ("repository", "R_site", "viewer", "role-invalid"),
        ("repository", "R_site", "push", "role-legacy"),
        ("repository", "O_acme", "read", "resource-id-mismatch"),
        ("repository", "agt_build", "read", ""),
        ("environment", "EN_xxx", "reader", "resource-id-placeholder"),
        ("repository", "agt_xxx", "read", ""),
        // What can create keys is the catalog's fact, not the role's name.
        ("repository", "R_site", "admin", ""),
        ("organization", "O_acme", "owner", "org-admin"),
        ("enterprise", "E_acme", "owner", "org-admin"),
    ])
    func aScopeIsWhatTheCatalogSays(type: String, id: String, role: String, rule: String) {
        let found = check(scopes: [(type, id, role)]).map(\.rule)
        #expect(found == (rule.isEmpty ? [] : [rule]))
    }

    @Test func theMessagesListWhatThereIs() throws {
        let role = try #require(check(scopes: [("environment", "EN_live", "owner")]).first)
        #expect(role.notes == ["roles of `environment`, weakest first: `reader`, `deployer`, `admin`"])
        let legacy = try #require(check(scopes: [("repository", "R_a", "pull")]).first)
        #expect(legacy.message == "`pull` is a legacy role: the platform treats it as `read`")
        #expect(legacy.fix?.edits.map(\.text) == ["read"])
        let preset = try #require(check(scopes: [("repository", "R_a", "read")], preset: "mirrors").first)
        #expect(preset.rule == "preset-unknown" && preset.fix?.edits.map(\.text) == ["mirror"])
    }

    @Test func presetsAreTheCatalogs() {
        #expect(check(scopes: [("repository", "R_a", "read")], preset: "mirror").isEmpty)
        #expect(check(scopes: [("repository", "R_a", "write")], preset: "mirror").map(\.rule) == ["preset-exceeded"])
        #expect(check(scopes: [("repository", "R_a", "maintain")], preset: "release").map(\.rule) == ["preset-incomplete"])
        #expect(check(scopes: [("repository", "R_a", "admin")], preset: "blank").isEmpty)
    }

    @Test func limitsAreTheCatalogs() {
        #expect(check(name: String(repeating: "n", count: 40), scopes: [("repository", "R_a", "read")]).isEmpty)
        let long = check(name: String(repeating: "n", count: 41), scopes: [("repository", "R_a", "read")])
        #expect(long.map(\.rule) == ["name-length"])
        #expect(long.first?.notes == ["a name has 1 to 40 characters, not all of them blank"])
    }

    /// Through three levels of containers.
    @Test func aContainersRoleReachesWhatItContains() throws {
        let resources = """
            resources:
              - { resource_type: enterprise, resource_id: E_acme }
              - { resource_type: organization, resource_id: O_acme, parent: E_acme }
              - { resource_type: repository, resource_id: R_site, parent: O_acme }
              - { resource_type: environment, resource_id: EN_live, parent: R_site }

            """
        let file = SpecFile(
            SourceFile(name: "resources.yaml", text: resources), notation: .yaml, as: .resources, catalog: catalog)
        let inventory = Inventory(groups: nil, resources: file, catalog: catalog)
        let found = check(
            scopes: [("enterprise", "E_acme", "owner"), ("environment", "EN_live", "admin"), ("repository", "R_site", "triage")],
            inventory: inventory)
        #expect(found.map(\.rule) == ["org-admin", "scope-covered", "scope-covered"])
        #expect(SpecChecker(context: CheckContext(catalog: catalog, inventory: inventory)).report(on: file).diagnostics.isEmpty)
    }

    private func check(
        name: String = "a", scopes: [(type: String, id: String, role: String)], preset: String? = nil,
        inventory: Inventory = .empty
    ) -> [Diagnostic] {
        let list = scopes.map { "  - { resource_type: \($0.type), resource_id: \($0.id), role: \($0.role) }\n" }.joined()
        let text =
            "name: \(name)\n" + (preset.map { "preset: \($0)\n" } ?? "") + "scopes:\n" + list + "sharing_group_ids: []\n"
        let checker = SpecChecker(context: CheckContext(catalog: catalog, inventory: inventory))
        return checker.check(SourceFile(name: "key.yaml", text: text), as: .yaml).diagnostics
    }
}
