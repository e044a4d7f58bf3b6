import DiagnosticFormats
import KeyValidator
import SourceText
import Testing

struct TextFormatTests {
    @Test func showsTheLineTheSpanTheReasonAndTheFix() {
        let text = """
            name: ci
            scopes:
              - resource_type: agent
                resource_id: agt_build
                role: edtor
            sharing_group_ids: [grp_a]

            """
        #expect(
            formatted(text) == """
                error[role-invalid]: `edtor` is not a role of `agent`
                  --> ci.yaml:5:11
                   |
                 5 |     role: edtor
                   |           ^^^^^
                   = did you mean `editor`?
                   = roles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, `executor` (legacy)
                   = fix: replace with `editor`

                1 error in 1 key, 1 file

                """)
    }

    @Test func saysThatThereIsNothing() {
        let text = "name: a\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]\nsharing_group_ids: [g]\n"
        #expect(formatted(text) == "no findings in 1 key, 1 file\n")
    }

    @Test func underlinesTheFirstOfSeveralLines() {
        let shown = formatted(
            "name: a\ndescription: |\n  \(String(repeating: "x", count: 1001))\nscopes: []\nsharing_group_ids: [g]\n")
        #expect(shown.contains("2 | description: |\n   |              ^ … to line 3\n"))
    }

    @Test func cutsALongLineAroundTheSpan() {
        let shown = formatted("{\"description\": \"" + String(repeating: "y", count: 300) + "\", \"name\": 1}", name: "a.json")
        #expect(shown.split(separator: "\n").allSatisfy { $0.count < 140 })
        #expect(shown.contains("…"))
    }

    @Test func underlinesWhatATerminalShowsWide() {
        let shown = formatted(
            "name: a # 日本\nscopes: [{ resource_type: agent, resource_id: 日本 x, role: viewer }]\nsharing_group_ids: [g]\n")
        #expect(shown.contains("\n   |" + String(repeating: " ", count: 47) + "^^^^^^\n"))
    }

    @Test func coloursOnlyWhereAsked() {
        #expect(!formatted("name: 1\n").contains("\u{1B}"))
        #expect(formatted("name: 1\n", usesColor: true).contains("\u{1B}[1;31merror[field-missing]\u{1B}[0m"))
    }

    @Test(arguments: [
        "name: sk_tu_SECRETSECRETSECRET99\n", "sk_tu_SECRETSECRETSECRET99: 1\n", "# sk_tu_SECRETSECRETSECRET99\nname: 1\n",
        "name: 1 # sk_tu_SECRETSECRETSECRET99\n", "name: \"sk\\u005ftu_SECRETSECRETSECRET99\"\n",
        "preset: sk_tu_SECRETSECRETSECRET99\n",
        "name: [sk_tu_SECRETSECRETSECRET99\n", "&sk_tu_SECRETSECRETSECRET99 name: 1\n",
        "name: \"tu_SECRETSE\\\n  CRETSECRET99\"\n",
        "kind: webhook_key\nsigning_secret: whsec_SECRETSECRETSECRET99\n",
        "description: |\n  -----BEGIN PRIVATE KEY-----\n  SECRETSECRETSECRET99\n  -----END PRIVATE KEY-----\nname: 1\n",
    ])
    func neverShowsTheTailOfASecret(text: String) {
        for output in [formatted(text), formatted(text, usesColor: true), json(text)] {
            #expect(!output.contains("CRETSECRET99"), "\(output)")
        }
    }

    private func report(_ text: String, name: String) -> CheckReport {
        CheckReport(files: [SpecChecker().check(SourceFile(name: name, text: text), as: Notation(fileName: name))])
    }

    private func formatted(_ text: String, name: String = "ci.yaml", usesColor: Bool = false) -> String {
        String(decoding: TextFormat(usesColor: usesColor).formatted(report(text, name: name)), as: UTF8.self)
    }

    private func json(_ text: String) -> String {
        String(decoding: JSONFormat().formatted(report(text, name: "ci.yaml")), as: UTF8.self)
    }
}

struct LongLineTests {
    @Test func aLongLineWithManyFindingsIsShownInParts() {
        let groups = Array(repeating: "\"g\"", count: 30_000).joined(separator: ",")
        let source = SourceFile(name: "a.json", text: "{\"sharing_group_ids\":[\(groups)]}")
        let report = SpecChecker().check(source, as: .json)
        let text = TextFormat(usesColor: false).formatted(CheckReport(files: [report]))
        #expect(text.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 200 })
    }
}
