import KeyValidator
import KeybookCommands
import Testing

struct ExplainTests {
    @Test(arguments: RuleSet.all.map(\.id))
    func everyRuleIsExplainedWithItsRealOutput(id: String) async {
        let run = await CommandRun("explain", id)
        #expect(run.status == .success)
        #expect(run.output.hasPrefix(id + " ("))
        #expect(run.output.contains("[\(id)]"))
        #expect(run.output.utf8.count < 4000)
    }

    @Test func listNamesEveryRule() async {
        let run = await CommandRun("explain", "--list")
        #expect(run.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == RuleSet.all.map { $0.id[...] })
    }

    @Test func suggestsTheRuleThatWasMeant() async {
        let run = await CommandRun("explain", "role-legcy")
        #expect(run.error == "error: `role-legcy` is not a rule\n  = did you mean `role-legacy`?\n")
    }
}
