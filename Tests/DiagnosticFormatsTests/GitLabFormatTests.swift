import SourceText
import Testing

@testable import DiagnosticFormats

struct GitLabFormatTests {
    @Test func isACodeQualityReport() {
        let text = "name: é\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewr }]\nsharing_group_ids: [g]\n"
        #expect(
            GitLabFormat().text(.on(("./keys/ci.yaml", text))).replacing(/[0-9a-f]{16}/, with: "FINGERPRINT")
                == #"[{"description":"`viewr` is not a role of `agent`; did you mean `viewer`?; "#
                + #"roles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, `executor` (legacy)","#
                + #""check_name":"role-invalid","fingerprint":"FINGERPRINT","severity":"major","#
                + #""location":{"path":"keys/ci.yaml","lines":{"begin":2,"end":2},"#
                + #""positions":{"begin":{"line":2,"column":60},"end":{"line":2,"column":65}}}}]"# + "\n")
        #expect(GitLabFormat().text(CheckReport(files: [])) == "[]\n")
    }

    @Test func severitiesAreGitLabs() throws {
        let findings = try JSONLookup(GitLabFormat().formatted(.on(("a.yaml", mixedSpec)))).items
        #expect(findings.map { $0["severity"].string } == ["info", "major", "minor", "minor", "minor"])
    }

    @Test func fingerprintsStayWhileLinesMove() throws {
        let moved = mixedSpec.replacing("name: ci\n", with: "# moved\n\nname: ci\n")
        #expect(try fingerprints(.on(("a.yaml", mixedSpec))) == fingerprints(.on(("a.yaml", moved))))
        #expect(try fingerprints(.on(("/project/a.yaml", mixedSpec))) == fingerprints(.on(("./a.yaml", mixedSpec))))
    }

    @Test func noTwoFindingsShareAFingerprint() throws {
        let groups = Array(repeating: "g", count: 300).joined(separator: ",")
        let all = try fingerprints(
            .on(("a.yaml", "sharing_group_ids: [\(groups)]"), ("b.yaml", "sharing_group_ids: [\(groups)]")))
        #expect(all.count > 590)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.count == 16 })
    }

    @Test func aFingerprintKnowsTheFindingByItsKeyAndText() {
        let path = ReportPath("a.yaml", workingDirectory: nil)
        func fingerprint(message: String, key: String?, text: String) -> String {
            let start = SourcePosition(line: 1, column: 1, offset: 0)
            let diagnostic = Diagnostic(
                rule: "r", severity: .error, message: message, file: "a.yaml", range: SourceRange(start: start, end: start),
                entry: key)
            var fingerprints = FindingFingerprints()
            return fingerprints.next(diagnostic, text: text, in: path)
        }
        let first = fingerprint(message: "m", key: "k", text: "t")
        #expect(fingerprint(message: "other words", key: "k", text: "t") == first)
        #expect(fingerprint(message: "m", key: "k2", text: "t") != first)
        #expect(fingerprint(message: "m", key: "k", text: "t2") != first)
        #expect(fingerprint(message: "m", key: "kt", text: "") != first)
        #expect(fingerprint(message: "m", key: "k", text: "") != fingerprint(message: "n", key: "k", text: ""))
    }

    private func fingerprints(_ report: CheckReport) throws -> [String] {
        try JSONLookup(GitLabFormat().formatted(report)).items.compactMap { $0["fingerprint"].string }
    }
}

struct FNV1aTests {
    /// The test vectors of <http://www.isthe.com/chongo/src/fnv/test_fnv.c>.
    @Test(arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8 as UInt64)])
    func isTheHashOfItsAuthors(text: String, value: UInt64) {
        var hash = FNV1a()
        hash.add(text.utf8)
        #expect(hash.value == value)
    }
}
