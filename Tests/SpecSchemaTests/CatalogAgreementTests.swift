import KeyModel
import KeyValidator
import SourceText
import SpecSchema
import TestSupport
import Testing

/// Another platform's catalog: the schema of its keys, and the schema of catalog files themselves.
@Suite(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
struct CatalogAgreementTests {
    /// What a schema can tell of a catalog file. Whether a name is that of something, it cannot.
    private static let structure: Set<String> = [
        "document-empty", "field-unknown", "field-missing", "field-type", "entry-name-invalid", "entry-text-invalid",
        "id-prefix-invalid",
    ]

    @Test func theSchemaOfKeysFollowsACatalogFile() throws {
        let catalog = try #require(CheckedCatalog(try Self.source, as: .yaml).catalog)
        var generator = SpecGenerator(seed: 41, catalog: catalog)
        let documents = (0..<3000).map { _ in generator.document().json }
        let verdicts = try JudgingProgram.judge(documents, by: SchemaDocument(.key, catalog: catalog).text)
        #expect(verdicts.schema == nil)
        var found: [String: Int] = [:]
        for (document, complaint) in zip(documents, verdicts.documents) {
            let findings = Structure.findings(in: document, as: .json, catalog: catalog)
            for rule in findings { found[rule, default: 0] += 1 }
            #expect(
                findings.isEmpty == (complaint == nil),
                "the check: \(findings), the schema: \(complaint ?? "nothing"), of: \(document)")
        }
        for rule in ["role-invalid", "resource-type-unknown", "resource-id-mismatch", "preset-unknown", "name-length"] {
            #expect(found[rule, default: 0] >= 20, "too few specs with \(rule)")
        }
    }

    @Test func theSchemaOfCatalogsTakesEveryCatalogAndNoBrokenShape() throws {
        let whole = SpecValue(try #require(try Self.source.readValues(as: .yaml).documents.first?.root))
        let small = SpecValue(try #require(Self.small.readValues(as: .yaml).documents.first?.root))
        var random = SplitMix(seed: 6)
        var documents = [whole.json, small.json, "null"]
        for index in 0..<1500 {
            var document = index.isMultiple(of: 5) ? whole : small
            for _ in 0..<1 + random.number(below: 2) {
                document.change(at: random.number(below: document.count)) { value, _ in Self.change(&value, &random) }
            }
            documents.append(document.json)
        }
        let kind = SchemaKind(name: "catalog", title: "a catalog file", shape: .catalog, mayBeEmpty: false)
        let verdicts = try JudgingProgram.judge(documents, by: SchemaDocument(kind).text)
        #expect(verdicts.schema == nil)
        #expect(verdicts.documents[0] == nil && verdicts.documents[1] == nil)
        var found: [String: Int] = [:]
        for (document, complaint) in zip(documents, verdicts.documents) {
            let report = CheckedCatalog(SourceFile(name: "catalog.json", text: document), as: .json).report
            let errors = report.diagnostics.filter { $0.severity == .error }.map(\.rule)
            for rule in Set(errors) { found[rule, default: 0] += 1 }
            if complaint != nil { #expect(!errors.isEmpty, "the schema: \(complaint ?? ""), of: \(document)") }
            if errors.contains(where: Self.structure.contains) {
                #expect(complaint != nil, "the check: \(errors), of: \(document)")
            }
        }
        for rule in Self.structure { #expect(found[rule, default: 0] >= 3, "too few catalogs with \(rule)") }
        #expect(verdicts.documents.count { $0 == nil } > 100)
    }

    private static func change(_ value: inout SpecValue, _ random: inout SplitMix) {
        switch value {
        case .mapping(var fields) where random.happens(inHundred: 70):
            let index = fields.isEmpty ? 0 : random.number(below: fields.count)
            if !fields.isEmpty, random.happens(inHundred: 60) {
                fields.remove(at: index)
            } else if !fields.contains(where: { $0.name == "more" }) {
                fields.append(.init(name: "more", value: .boolean(true)))
            }
            value = .mapping(fields)
        case .list(var items) where random.happens(inHundred: 70):
            if random.happens(inHundred: 30) { items = [] } else { items += items.suffix(1) }
            value = .list(items)
        default:
            value = random.pick([
                .null, .boolean(false), .number("1.5"), .number("-1"), .number("2024"), .number("9007199254740993"), .list([]),
                .mapping([]), .string(""), .string(" "), .string("a b"), .string("a:b"), .string("site"), .string("reader"),
                .string("line\nbreak"), .string(String(repeating: "n", count: 65)), .string(String(repeating: "n", count: 201)),
            ])
        }
    }

    private static var source: SourceFile {
        get throws { SourceFile(name: "catalog.yaml", bytes: try Fixture.codeHosting.bytes) }
    }

    private static let small = SourceFile(
        name: "small.yaml",
        text: """
            title: Small
            permissions: [{ name: see, summary: see it, manages_keys: true, creates: page }]
            resource_types:
              - name: site
                title: Site
                id_prefix: s_
                contains: [page]
                roles:
                  - { name: reader, summary: Reads, permissions: [see], on_contents: { page: reader } }
                  - { name: viewer, permissions: [], normalized_to: reader }
              - { name: page, roles: [{ name: reader, permissions: [see] }] }
            presets: [{ id: look, name: Look, icon: ":eye:", use_case: looking, scopes: ["site:reader"] }]
            sharing: { role: reader, resource_types: [page] }
            limits: { name: { min: 1, max: 9 }, description: { max: 9 }, scopes: { min: 1 }, sharing_groups: { min: 1 } }

            """)
}
