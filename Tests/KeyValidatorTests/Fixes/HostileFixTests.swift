import KeyValidator
import SourceText
import Testing

/// Files of up to a mebibyte with as many fixes as go into them. That the tests end is the point: no pass mends one item of many.
struct HostileFixTests {
    @Test func misspeltWordsByTheThousand() {
        let scopes = (0..<10_000).map { "- {resource_type: agnt, resource_id: agt_\($0), role: viewer}\n" }
        let result = fixed("scopes:\n" + scopes.joined(), as: .yaml)
        #expect(result.applied.count == 10_000)
        #expect(result.changes.count == 10_000)
    }

    @Test(arguments: [",", ", ", ",\n", "\n,", " , # same\n", " # same\n,"])
    func aListThatSaysTheSameAgainAndAgain(separator: String) {
        let items = Array(repeating: "aa", count: 20_000).joined(separator: separator)
        let result = fixed("sharing_group_ids: [\(items)]\n", as: .yaml)
        #expect(result.applied.count == 19_999)
        #expect(result.report.diagnostics.allSatisfy { $0.fix == nil })
        #expect(!result.isUnsettled)
    }

    @Test(arguments: ["- aa\n", "- aa # again\n", "# again\n- aa\n", "-\n  aa\n"])
    func aBlockListThatSaysTheSameAgainAndAgain(item: String) {
        let result = fixed("sharing_group_ids:\n" + Array(repeating: item, count: 20_000).joined(), as: .yaml)
        #expect(result.source.string == "sharing_group_ids:\n" + item)
    }

    /// Each scope grants what the one before it does, and more or as much.
    @Test func aListOfScopesOnOneResource() {
        let roles = Array(repeating: "viewer", count: 3000) + ["editor"] + Array(repeating: "viewer", count: 2000)
        let scopes = roles.map { "{\"resource_type\":\"agent\",\"resource_id\":\"agt_a\",\"role\":\"\($0)\"}" }
        let result = fixed("{\"scopes\":[\(scopes.joined(separator: ","))]}", as: .json)
        #expect(result.source.string == "{\"scopes\":[\(scopes[3000])]}")
    }

    /// To us this is one long line, to YAML it is many.
    @Test func linesThatEndWithACarriageReturnAlone() {
        let text = "sharing_group_ids:\r" + Array(repeating: "- aa\r", count: 100_000).joined()
        #expect(fixed(text, as: .yaml).source.string == text)
    }

    @Test func manyKeysWithMisspeltFields() {
        let result = fixed(
            Array(repeating: "- {nmae: a, prset: deply, scpes: [], sharing_group_id: [a, a]}\n", count: 3000).joined(),
            as: .yaml)
        #expect(result.applied.count == 3000 * 6)
    }

    @Test func aChainThatTakesTooManyPassesIsLeftAsItIs() {
        let links = (1..<100).map { "- {resource_type: &t\($0) agent, resource_id: x, role: viewer, n: *t\($0 - 1)}\n" }
        let text = "scopes:\n- {resource_type: &t0 agent, resource_id: x, role: viewer}\n" + links.joined()
        let source = SourceFile(name: "a", text: text)
        for (byteLimit, isUnsettled) in [(SourceFixer.byteLimit, false), (90 * (16 << 10), true)] {
            let result = SourceFixer(.yaml, byteLimit: byteLimit) { SpecChecker().check($0, as: .yaml) }.fixed(source)
            #expect(result.isUnsettled == isUnsettled)
            #expect(
                result.source.string
                    == (isUnsettled ? text : "scopes:\n- {resource_type: &t0 agent, resource_id: x, role: viewer}\n"))
        }
    }

    private func fixed(_ text: String, as notation: Notation) -> FixedSource {
        #expect(text.utf8.count <= ReadingLimits.bytes)
        return SpecChecker().fixed(SourceFile(name: "a", text: text), as: notation)
    }
}
