import KeyValidator
import SpecSchema
import TestSupport
import Testing
import Workspace

/// The schema of keybook.yaml, and what reads it.
@Suite(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
struct ConfigurationAgreementTests {
    private static let kind = SchemaKind(name: "config", title: "keybook.yaml", shape: .configuration, mayBeEmpty: true)

    @Test func takesWhatTheReaderTakesAndNothingElse() throws {
        var random = SplitMix(seed: 3)
        let documents = ["null"] + (0..<600).map { _ in configuration(&random).json }
        let verdicts = try JudgingProgram.judge(documents, by: SchemaDocument(Self.kind).text)
        #expect(verdicts.schema == nil)
        let folder = try TemporaryFolder()
        for (document, complaint) in zip(documents, verdicts.documents) {
            try folder.write(document, to: "keybook.yaml")
            let isRead = (try? Configuration.read(folder.path + "/keybook.yaml")) != nil
            #expect(isRead == (complaint == nil), "the schema says \(complaint ?? "nothing") of \(document)")
        }
        let valid = verdicts.documents.count { $0 == nil }
        #expect(200...500 ~= valid, "\(valid) are valid")
    }

    private func configuration(_ random: inout SplitMix) -> SpecValue {
        var fields: [SpecValue.Field] = []
        for name in RecordShape.configuration.fields.map(\.name) + ["titel"] where random.happens(inHundred: 18) {
            if name != "titel" || random.happens(inHundred: 20) {
                fields.append(.init(name: name, value: value(of: name, &random)))
            }
        }
        return random.happens(inHundred: 3) ? .list(fields.map(\.value)) : .mapping(fields)
    }

    private func value(of name: String, _ random: inout SplitMix) -> SpecValue {
        if random.happens(inHundred: 10) {
            return random.pick([.null, .number("1"), .list([.null]), .mapping([]), .boolean(true)])
        }
        switch name {
        case "keys", "tests": return .list((0..<random.number(below: 3)).map { .string("keys/\($0)/**") })
        case "rules":
            let rules = RuleSet.all.map(\.id) + ["role-legcy"]
            let levels = RuleLevel.allCases.map(\.rawValue) + ["fatal"]
            return .mapping([.init(name: random.pick(rules), value: .string(random.pick(levels)))])
        case "markdown": return .mapping([.init(name: random.pick(["raw_html", "unsafe_urls", "html"]), value: .boolean(false))])
        case "search", "last_change": return .boolean(random.happens(inHundred: 50))
        case "edit_url":
            return .string(random.pick(["https://example.org/{path}", "http://a/\n{path}?x", "https://example.org/", "a{path}"]))
        default: return .string(random.pick(["", "a", "https://example.org/"]))
        }
    }
}
