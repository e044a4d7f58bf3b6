import KeyModel
import KeyValidator
import SourceText
import SpecSchema
import TestSupport
import Testing

/// The schema and the check, on generated specs: each must take what the other takes.
@Suite(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
struct AgreementTests {
    @Test(arguments: [UInt64(2020), 12])
    func takesWhatTheCheckTakesAndNothingElse(seed: UInt64) throws {
        // What is not well-formed has no value that a schema could judge.
        try compare(count: 5000, seed: seed, catalog: .standard, rules: Structure.rules.subtracting(["syntax-invalid"]))
    }

    @Test func followsAnotherCatalog() throws {
        try compare(
            count: 4000, seed: 7, catalog: .unusual,
            rules: ["name-length", "description-length", "sharing-groups-empty", "role-invalid", "resource-id-mismatch"])
    }

    /// - Parameter rules: of which there must be findings, so that something was compared.
    private func compare(count: Int, seed: UInt64, catalog: Catalog, rules: Set<String>) throws {
        var generator = SpecGenerator(seed: seed, catalog: catalog)
        let documents = (0..<count).map { _ in generator.document().json }
        let verdicts = try JudgingProgram.judge(documents, by: SchemaDocument(.key, catalog: catalog).text)
        #expect(verdicts.schema == nil)
        var found: [String: Int] = [:]
        for (document, complaint) in zip(documents, verdicts.documents) {
            for notation in [Notation.json, .yaml] {
                let findings = Structure.findings(in: document, as: notation, catalog: catalog)
                for rule in Set(findings) { found[rule, default: 0] += 1 }
                #expect(
                    findings.isEmpty == (complaint == nil),
                    "the check as \(notation): \(findings), the schema: \(complaint ?? "nothing"), of: \(document)")
            }
        }
        for rule in rules { #expect(found[rule, default: 0] >= 20, "too few specs with \(rule): look at SpecGenerator") }
        let valid = verdicts.documents.count { $0 == nil }
        #expect(count / 5...count * 4 / 5 ~= valid, "\(valid) of \(count) specs are valid: look at SpecGenerator")
    }
}
