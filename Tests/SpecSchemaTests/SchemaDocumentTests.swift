import KeyModel
import KeyValidator
import Platform
import SourceText
import SpecSchema
import Testing

struct SchemaDocumentTests {
    /// A change in what editors show is seen here first.
    @Test func everyRuleThatFailsACheckIsOfStructureOrNot() {
        for rule in RuleSet.all where rule.severity == .error {
            #expect(
                Structure.rules.contains(rule.id) != Structure.otherRules.contains(rule.id),
                "`\(rule.id)`: can a schema tell it? Then ours must, and it belongs to `Structure.rules`, else to `otherRules`")
        }
    }

    @Test func isTheSameEachTime() {
        #expect(SchemaDocument(.key).text == SchemaDocument(.key).text)
    }

    @Test func everyFieldSaysWhatItIsFor() {
        for shape in [RecordShape.key, .scope, .keyList] {
            #expect(!shape.summary.isEmpty)
            for field in shape.fields { #expect(!field.summary.isEmpty && !field.summary.hasSuffix("."), "\(field.name)") }
        }
    }

    @Test(arguments: [
        (nil, nil), ("https://example.org/keys/", "https://example.org/keys/schema/key.json"),
        ("https://example.org/keys", "https://example.org/keys/schema/key.json"),
        ("http://example.org?q#f", "http://example.org/schema/key.json"), ("/keys/", nil), ("https://example.org/a b/", nil),
        ("https://example.org/é/", nil), ("ftp://example.org/", nil),
    ])
    func hasAnAddressWhereTheSiteHasOne(baseURL: String?, expected: String?) throws {
        let schema = try value(SchemaDocument(.key, baseURL: baseURL).text)
        #expect(schema["$id"]?.string == expected)
        #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test func enumeratesTheRolesOfEachType() throws {
        let definitions = try #require(try value(SchemaDocument(.key).text)["$defs"])
        for type in Catalog.standard.resourceTypes {
            let role = definitions["\(type.name)-scope"]?["properties"]?["role"]
            #expect(role?["enum"]?.items.map(\.string) == type.roles.map(\.name))
            #expect(role?["enumDescriptions"]?.items.count == type.roles.count)
            let legacy = role?["allOf"]?.items.compactMap { $0["if"]?["const"]?.string } ?? []
            #expect(legacy == type.roles.filter(\.isLegacy).map(\.name))
        }
    }

    /// Each snippet is a key that the check takes, once its stops are filled in.
    @Test func snippetsAreKeys() throws {
        let key = try #require(try value(SchemaDocument(.key).text)["$defs"]?["key"])
        let snippets = key["defaultSnippets"]?.items ?? []
        #expect(snippets.count == Catalog.standard.presets.count)
        for snippet in snippets {
            let body = try #require(snippet["body"])
            let text = SpecValue(body).json.replacing(/\$[0-9]+/, with: "a")
            let isCustom = body["preset"]?.string == "custom"
            #expect(Structure.findings(in: text, as: .json) == (isCustom ? ["resource-type-unknown"] : []), "\(text)")
        }
    }

    /// Whatever its fields are: what a scope says of its resource holds wherever a shape has scopes.
    @Test(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
    func aKindIsMadeFromItsShapeAlone() throws {
        let group = RecordShape(
            title: "a group",
            fields: [
                FieldDefinition("id", .string, isRequired: true), FieldDefinition("grants", .list(of: .record(.scope))),
                FieldDefinition("weight", .integer), FieldDefinition("labels", .map(of: .boolean)), FieldDefinition("note", .any),
            ])
        let file = RecordShape(
            title: "a groups file", fields: [FieldDefinition("groups", .list(of: .record(group)), isRequired: true)])
        let schema = SchemaDocument(SchemaKind(name: "groups", title: "Groups", shape: file, mayBeEmpty: false)).text
        let grant = #"{"resource_type": "project", "resource_id": "prj_a", "role": "owner"}"#
        let verdicts = try JudgingProgram.judge(
            [
                #"{"groups": [{"id": "a", "grants": [\#(grant)], "weight": 1, "labels": {"x": true}, "note": [null]}]}"#,
                #"{"groups": [{"grants": []}]}"#,
                #"{"groups": [{"id": "a", "grants": [\#(grant.replacing("owner", with: "admin"))]}]}"#,
                #"{"groups": [{"id": "a", "weight": "1"}]}"#, #"{"groups": [{"id": "a", "labels": {"x": 1}}]}"#, "null", "{}",
            ], by: schema)
        #expect(verdicts.schema == nil)
        #expect(verdicts.documents.map { $0 == nil } == [true] + Array(repeating: false, count: 6))
    }

    private func value(_ text: [UInt8]) throws -> LocatedValue {
        try #require(SourceFile(name: "schema.json", bytes: text).readValues(as: .json).documents.first?.root)
    }
}

extension LocatedValue {
    fileprivate subscript(name: String) -> LocatedValue? { fields.first { $0.name.text == name }?.value }
}
