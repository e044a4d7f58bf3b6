import KeyValidator
import SourceText
import Testing

/// Specs that would keep a careless check busy for hours. Each of them is a mebibyte at most; that the tests end is the point.
struct HostileSpecTests {
    private static let scope = "{resource_type: agent, resource_id: agt_a, role: viewer}"

    @Test func aHundredThousandRepetitionsInOneLine() {
        let groups = Array(repeating: "\"g\"", count: 60_000).joined(separator: ",")
        let findings = check("{\"sharing_group_ids\":[\(groups)]}", as: .json)
        #expect(findings.filter { $0.rule == "group-duplicate" }.count == 59_999)
        #expect(findings.last?.range.start.column == findings.last.map { $0.range.start.offset + 1 })
    }

    @Test func manyKeysThatShareALongListOfScopes() {
        let scopes = (0..<5000).map { "{resource_type: agent, resource_id: agt_\($0), role: boss}" }.joined(separator: ", ")
        let keys = Array(repeating: "- {name: k, preset: deploy, scopes: *s, sharing_group_ids: [g]}\n", count: 8000).joined()
        let findings = check("- {name: a, preset: deploy, scopes: &s [\(scopes)], sharing_group_ids: [g]}\n" + keys, as: .yaml)
        #expect(findings.filter { $0.rule == "role-invalid" }.count == 5000)
    }

    @Test func manyKeysThatShareALongName() {
        let name = String(repeating: "n", count: 500_000)
        let keys = Array(repeating: "- {name: *n, scopes: [\(Self.scope)]}\n", count: 4000).joined()
        let findings = check("- {name: &n \(name)}\n" + keys, as: .yaml)
        #expect(findings.filter { $0.rule == "name-length" }.count == 1)
    }

    @Test func aKeyThatIsListedAgainAndAgainIsOneKey() {
        let aliases = Array(repeating: "- *k\n", count: 100_000).joined()
        let source = SourceFile(name: "a", text: "- &k {name: 1}\n" + aliases)
        let report = SpecChecker().check(source, as: .yaml)
        #expect(report.keyCount == 1)
        #expect(report.diagnostics.map(\.rule) == ["field-missing", "field-missing", "field-type"])
    }

    @Test func manyUnknownFieldsThatAreNearlyKnown() {
        let fields = (0..<15_000).map { "nam\($0): x\n" }.joined()
        #expect(check(fields, as: .yaml).filter { $0.rule == "field-unknown" }.count == 15_000)
    }

    @Test func manySecretsInOneLine() {
        let secrets = (0..<20_000).map { "\"tu_aaaaaaaaaaaaaaaaaaaa\($0)\"" }.joined(separator: ",")
        let findings = check("[" + secrets + "]", as: .json)
        #expect(findings.filter { $0.rule == "secret-present" }.count == 20_000)
    }

    @Test func aListReadAsTwoTypesIsCheckedAsBoth() {
        let findings = check("- {name: a, scopes: &l [\(Self.scope)], sharing_group_ids: *l}\n", as: .yaml)
        #expect(findings.map(\.message) == ["an item of `sharing_group_ids` must be a string, not a mapping"])
    }

    private func check(_ text: String, as notation: Notation) -> [Diagnostic] {
        #expect(text.utf8.count <= ReadingLimits.bytes)
        return SpecChecker().check(SourceFile(name: "a", text: text), as: notation).diagnostics
    }
}
