import KeyModel
import KeyValidator
import SourceText
import TestSupport
import Testing

struct CheckedCatalogTests {
    private static let small = """
        permissions:
          - { name: see, summary: see it }
          - { name: change, summary: change it, manages_keys: true, creates: page }
        resource_types:
          - name: site
            contains: [page]
            roles: &roles
              - { name: reader, permissions: &see [see] }
              - { name: owner, permissions: [change, see], on_contents: { page: owner } }
          - { name: page, id_prefix: "p:", roles: [{ name: owner, permissions: *see }] }
        sharing: { role: owner, resource_types: [page] }
        limits: { name: { max: 0x, min: 3 } }

        """

    @Test func saysWhatTheFileSays() throws {
        let catalog = try #require(checked(Self.small.replacing("0x", with: "7")).catalog)
        #expect(catalog.title == nil)
        #expect(catalog.permissions[1] == Permission(name: "change", summary: "change it", managesKeys: true, creates: "page"))
        #expect(catalog.resourceTypes.map(\.title) == ["Site", "Page"])
        #expect(catalog.resourceTypes.map(\.idPrefix) == ["", "p:"])
        #expect(catalog.resourceTypes[0].roles[1].onContents == ["page": "owner"])
        #expect(catalog.names(of: catalog.resourceTypes[1].roles[0].permissions) == ["see"])
        #expect(catalog.sharing == SharingRule(role: "owner", resourceTypes: ["page"]))
        #expect(catalog.limits.nameLength == 3...7)
        #expect(catalog.limits.descriptionLength == KeyLimits.standard.descriptionLength)
        #expect(catalog.presets.isEmpty)
    }

    @Test func thereIsNoCatalogWithAnError() {
        let checked = checked(Self.small)
        #expect(checked.catalog == nil)
        #expect(checked.report.diagnostics.map(\.rule) == ["field-type"])
    }

    @Test func aWarningKeepsNobodyFromUsingIt() throws {
        let twice = Self.small.replacing("{ max: 0x, min: 3 }", with: "{}")
            .replacing("name: site", with: "id_prefix: \"p:\"\n    name: site")
        let checked = checked(twice)
        #expect(checked.report.diagnostics.map(\.rule) == ["id-prefix-ambiguous"])
        #expect(checked.catalog != nil)
        let silent = CheckedCatalog(
            source(twice), as: .yaml, rules: RuleSet(levels: ["id-prefix-ambiguous": .off, "permission-unknown": .off]))
        #expect(silent.report.diagnostics.isEmpty)
        let strict = CheckedCatalog(source(twice), as: .yaml, rules: RuleSet(levels: ["id-prefix-ambiguous": .error]))
        #expect(strict.catalog == nil)
    }

    /// An error means that there is nothing to check against, whatever keybook.yaml says of it.
    @Test(arguments: [RuleLevel.off, .info, .warning])
    func anErrorStaysOne(level: RuleLevel) {
        let text = Self.small.replacing("{ max: 0x, min: 3 }", with: "{}").replacing("[change, see]", with: "[chnge, see]")
        let checked = CheckedCatalog(source(text), as: .yaml, rules: RuleSet(levels: ["permission-unknown": level]))
        #expect(checked.catalog == nil)
        #expect(checked.report.diagnostics.map(\.severity) == [.error])
        #expect(checked.report.diagnostics[0].fix?.edits.map(\.text) == ["change"])
    }

    @Test func aTypeOfIndexOutOfAnythingIsNoCrash() {
        // The initializer takes what no file could say.
        let many = (0..<300).map { Permission(name: "p\($0)", summary: "p", managesKeys: true) }
        let loop = ResourceType(
            name: "a", title: "A", idPrefix: "", contains: ["a", "b", "a"],
            roles: [
                Role(
                    name: "r", summary: "", permissions: PermissionSet(0..<256), onContents: ["a": "r", "b": "x"],
                    normalizedTo: "r")
            ])
        let catalog = Catalog(
            permissions: many, resourceTypes: [loop, loop], presets: [], sharing: .none, limits: .standard)
        #expect(catalog.permissions.count == PermissionSet.capacity)
        #expect(catalog.managesKeys(RoleIndex(type: 0, role: 0)))
    }

    /// A mebibyte in which everything is shared by aliases takes no longer than one without.
    @Test func aliasesDoNotMultiplyTheWork() {
        var text = "permissions: &p [{ name: see, summary: see it }]\nresource_types:\n"
        text += "  - { name: t, roles: &r [" + String(repeating: "{ name: r, permissions: &s [see] },", count: 60) + "] }\n"
        text += (0..<20_000).map { "  - { name: t\($0), roles: *r }\n" }.joined()
        let checked = checked(text)
        #expect(checked.catalog == nil)
        #expect(checked.report.diagnostics.contains { $0.rule == "catalog-too-large" })
        #expect(checked.report.diagnostics.count < 200)
    }

    @Test func theSameEntryByAnAliasIsThereOnce() throws {
        let text = """
            permissions: [&s { name: see, summary: see it }, *s]
            resource_types: [&t { name: site, roles: [{ name: reader, permissions: [see] }] }, *t]

            """
        let catalog = try #require(checked(text).catalog)
        #expect(catalog.permissions.count == 1 && catalog.resourceTypes.count == 1)
    }

    private func checked(_ text: String) -> CheckedCatalog { CheckedCatalog(source(text), as: .yaml) }

    private func source(_ text: String) -> SourceFile { SourceFile(name: "catalog.yaml", text: text) }
}
