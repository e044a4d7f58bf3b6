import KeyValidator
import SourceText
import Testing

/// The limits on a file as a whole, whose fixtures would be too large to keep.
struct SizeLimitTests {
    private let start = """
        name: a
        scopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]
        sharing_group_ids: [grp_a]
        # 
        """

    @Test func readsAFileOfExactlyOneMebibyte() {
        #expect(check(start + String(repeating: "x", count: (1 << 20) - start.utf8.count)).isEmpty)
    }

    @Test func refusesAFileOfOneByteMoreAndSaysNothingElse() throws {
        let padding = String(repeating: "x", count: (1 << 20) + 1 - start.utf8.count - 1)
        let findings = check("]" + start + padding)
        #expect(findings.map(\.rule) == ["file-too-large"])
        let range = try #require(findings.first).range
        #expect(range.start == SourcePosition(line: 1, column: 1, offset: 0))
        #expect(range.end == SourcePosition(line: 1, column: 2, offset: 1))
    }

    private func check(_ text: String) -> [Diagnostic] {
        SpecChecker().check(SourceFile(name: "a.yaml", text: text), as: .yaml).diagnostics
    }
}
