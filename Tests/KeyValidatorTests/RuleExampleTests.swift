import KeyValidator
import SourceText
import Testing

/// Every rule's documentation is executed: its bad example has that finding and no other, its good example none.
struct RuleExampleTests {
    @Test(arguments: RuleSet.all.map(\.id))
    func badExampleHasTheFindingAndNoOther(id: String) throws {
        let example = try #require(RuleSet.rule(id)).documentation.bad
        #expect(!findings(in: example).isEmpty)
        #expect(findings(in: example).allSatisfy { $0.rule == id }, "\(findings(in: example).map(\.rule))")
    }

    @Test(arguments: RuleSet.all.map(\.id))
    func goodExampleHasNoFinding(id: String) throws {
        let example = try #require(RuleSet.rule(id)).documentation.good
        #expect(findings(in: example).isEmpty, "\(findings(in: example).map(\.message))")
    }

    @Test(arguments: RuleSet.all.map(\.id))
    func documentationIsWorded(id: String) throws {
        let rule = try #require(RuleSet.rule(id))
        let documentation = rule.documentation
        #expect(!documentation.summary.hasSuffix("."))
        #expect(documentation.why.hasSuffix("."))
        #expect(documentation.remedy.hasSuffix("."))
        #expect(id.allSatisfy { $0 == "-" || $0.isLowercase })
    }

    @Test func everyRuleHasAnIdOfItsOwn() {
        #expect(Set(RuleSet.all.map(\.id)).count == RuleSet.all.count)
    }

    private func findings(in example: Example) -> [Diagnostic] { example.report().diagnostics }
}
