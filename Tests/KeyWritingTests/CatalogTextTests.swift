import KeyModel
import KeyValidator
import KeyWriting
import SourceText
import TestSupport
import Testing

/// What is written reads back as the same catalog.
struct CatalogTextTests {
    @Test func theStandardCatalogReadsBack() throws {
        try expectRoundTrip(.standard)
    }

    @Test func anotherPlatformsCatalogReadsBack() throws {
        let catalog = try #require(try read(try Fixture.codeHosting.text, as: .yaml))
        #expect(catalog.permissions.count >= 40)
        #expect(catalog.resourceTypes.count == 4)
        try expectRoundTrip(catalog)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func anyCatalogReadsBack(seed: UInt64) throws {
        var generator = GeneratedCatalog(seed: seed)
        try expectRoundTrip(generator.catalog())
    }

    @Test func isNormalized() throws {
        let text = """
            permissions: [{ name: see, summary: see it }]
            resource_types:
              - { name: web_site, roles: [{ name: read-only, permissions: [see] }] }
            presets: [{ id: look-around, use_case: looking, scopes: ["web_site:read-only"] }]

            """
        let catalog = try #require(try read(text, as: .yaml))
        #expect(
            CatalogText(catalog, as: .yaml).text == """
                permissions:
                  - name: see
                    summary: see it
                resource_types:
                  - name: web_site
                    title: Web site
                    roles:
                      - name: read-only
                        summary: Read only
                        permissions: [see]
                presets:
                  - id: look-around
                    name: Look around
                    use_case: looking
                    scopes:
                      - web_site:read-only
                limits:
                  name:
                    min: 1
                    max: 256
                  description:
                    min: 0
                    max: 1000
                  scopes:
                    min: 1
                  sharing_groups:
                    min: 1

                """)
    }

    private func expectRoundTrip(_ catalog: Catalog) throws {
        for notation in [Notation.yaml, .json] {
            let text = CatalogText(catalog, as: notation).text
            #expect(try read(text, as: notation) == catalog, "as \(notation): \(text)")
        }
    }

    private func read(_ text: String, as notation: Notation) throws -> Catalog? {
        let checked = CheckedCatalog(SourceFile(name: "catalog", text: text), as: notation)
        #expect(checked.report.diagnostics.isEmpty, "\(checked.report.diagnostics.map(\.message)) of \(text)")
        return checked.catalog
    }
}
