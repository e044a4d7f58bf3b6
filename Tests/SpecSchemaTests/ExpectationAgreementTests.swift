import AccessExpectations
import KeyModel
import SourceText
import SpecSchema
import TestSupport
import Testing

/// The schema of expectations, and what reads them.
@Suite(.enabled(if: JudgingProgram.isPresent, "\(JudgingProgram.absence)"))
struct ExpectationAgreementTests {
    private static let kind = SchemaKind(name: "tests", title: "Expectations", of: .expectation, listedIn: .expectationList)

    @Test func takesWhatTheReaderTakesAndNothingElse() throws {
        var random = SplitMix(seed: 5)
        let documents = ["null"] + (0..<800).map { _ in document(&random).json }
        let verdicts = try JudgingProgram.judge(documents, by: SchemaDocument(Self.kind).text)
        #expect(verdicts.schema == nil)
        for (document, complaint) in zip(documents, verdicts.documents) {
            let file = ExpectationFile(SourceFile(name: "tests", text: document), as: .json, in: .standard)
            let problems = file.report.diagnostics.map(\.message)
            #expect(problems.isEmpty == (complaint == nil), "\(problems), the schema: \(complaint ?? "nothing"), of: \(document)")
        }
        let valid = verdicts.documents.count { $0 == nil }
        #expect(250...650 ~= valid, "\(valid) are valid")
    }

    private func document(_ random: inout SplitMix) -> SpecValue {
        switch random.number(below: 3) {
        case 0: entry(&random)
        case 1: entries(&random)
        default:
            .mapping(
                [.init(name: "expectations", value: entries(&random))]
                    + (random.happens(inHundred: 5) ? [.init(name: "key", value: .string("CI"))] : []))
        }
    }

    private func entries(_ random: inout SplitMix) -> SpecValue {
        .list((0..<random.number(below: 4)).map { _ in entry(&random) })
    }

    private func entry(_ random: inout SplitMix) -> SpecValue {
        if random.happens(inHundred: 2) { return random.pick([.null, .string("CI"), .list([])]) }
        var fields: [SpecValue.Field] = []
        for (name, share) in [("key", 97), ("can", 70), ("cannot", 70), ("kannot", 2)] where random.happens(inHundred: share) {
            fields.append(.init(name: name, value: name == "key" ? key(&random) : patterns(&random)))
        }
        return .mapping(fields)
    }

    private func key(_ random: inout SplitMix) -> SpecValue { random.happens(inHundred: 3) ? .number("1") : .string("CI") }

    private func patterns(_ random: inout SplitMix) -> SpecValue {
        if random.happens(inHundred: 2) { return .string("run@agent:a") }
        return .list((0..<random.number(below: 4)).map { _ in pattern(&random) })
    }

    private func pattern(_ random: inout SplitMix) -> SpecValue {
        if random.happens(inHundred: 3) { return random.pick([.null, .number("1"), .string(""), .string("run")]) }
        let type = random.pick(Catalog.standard.resourceTypes)
        let index = Catalog.standard.index(ofResourceType: type.name) ?? 0
        let permissions = Catalog.standard.names(of: Catalog.standard.permissions(ofType: index))
        let isOdd = random.happens(inHundred: 4)
        let permission = isOdd ? random.pick(["rnu", "", "create_agent", "run"]) : random.pick(permissions + ["*"])
        let ids = isOdd ? ["a*", "*\n", "", "* ", "**"] : ["*", "a", "a b", "a:b@c", "é", "a\n"]
        return .string("\(permission)@\(random.happens(inHundred: 2) ? "tema" : type.name):\(random.pick(ids))")
    }
}
