import KeyValidator
import Platform
import SourceText
import SpecSchema
import Testing

/// The schema and the check, on what people have written.
@Suite(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
struct WrittenSpecTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    @Test func everySpecOfOurSiteIsValid() throws {
        let files = try files(below: Self.root + "/content/keys")
        let documents = files.flatMap { file in
            SourceFile(name: file.path, text: file.text).readValues(as: Notation(fileName: file.path)).documents
        }
        #expect(documents.count >= files.count && files.count >= 5)
        let verdicts = try JudgingProgram.judge(documents.map { SpecValue($0.root).json }, by: SchemaDocument(.key).text)
        #expect(verdicts.documents.compactMap(\.self) == [])
    }

    /// With more than one document it could not be told which of them a finding is about; of a field that stands twice, the check
    /// takes the first value and readers of JSON the last. A schema
    /// knows no suppressions.
    @Test func everyFixtureOfARuleIsJudgedAsTheCheckDoes() throws {
        let specs = try files(below: Self.root + "/Tests/Fixtures/Rules").compactMap { file -> (String, String, Bool)? in
            let text = withoutMarkers(file.text)
            let notation = Notation(fileName: file.path)
            let result = SourceFile(name: file.path, text: text).readValues(as: notation)
            guard result.failure == nil, result.documents.count == 1, !file.path.contains("/field-duplicate/"),
                !text.contains("keybook: ignore role-invalid"),
                let root = result.documents.first?.root
            else { return nil }
            return (file.path, SpecValue(root).json, Structure.findings(in: text, as: notation).isEmpty)
        }
        #expect(specs.count > 40)
        let verdicts = try JudgingProgram.judge(specs.map(\.1), by: SchemaDocument(.key).text)
        for (spec, complaint) in zip(specs, verdicts.documents) {
            #expect(spec.2 == (complaint == nil), "\(spec.0): \(complaint ?? "valid")")
        }
    }

    /// What the reference shows of a rule is what an editor shows of it.
    @Test func anExampleOfARuleOnStructureIsInvalidUntilItIsMended() throws {
        // A text that cannot be read has no value.
        let rules = RuleSet.all.filter { Structure.rules.contains($0.id) && $0.id != "syntax-invalid" }
        let examples = rules.flatMap { [$0.documentation.bad, $0.documentation.good] }.map { example in
            let source = SourceFile(name: example.fileName, text: example.text)
            return source.readValues(as: example.notation).documents.first.map { SpecValue($0.root).json } ?? "null"
        }
        let verdicts = try JudgingProgram.judge(examples, by: SchemaDocument(.key).text).documents
        for (index, rule) in rules.enumerated() {
            #expect(verdicts[2 * index] != nil && verdicts[2 * index + 1] == nil, "\(rule.id)")
        }
    }

    private func files(below folder: String) throws -> [(path: String, text: String)] {
        try Files.entries(of: folder).flatMap { entry in
            let path = folder + "/" + entry.name
            return entry.kind == .directory
                ? try files(below: path) : [(path, String(decoding: try Files.read(path), as: UTF8.self))]
        }
    }

    /// A fixture without the lines that say which findings are expected.
    private func withoutMarkers(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                let words = line.split(separator: " ")
                return words.count != 2 || !words[0].allSatisfy { "^>|".contains($0) } || RuleSet.rule(String(words[1])) == nil
            }.joined(separator: "\n")
    }
}
