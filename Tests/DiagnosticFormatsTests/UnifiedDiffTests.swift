import DiagnosticFormats
import KeyValidator
import SourceText
import Testing

struct UnifiedDiffTests {
    private static let scopes = """
        name: CI
        scopes:
          - resource_type: agent
            resource_id: agt_build
            role: edtor
          - resource_type: project
            resource_id: prj_site
            role: owner
        sharing_group_ids: [grp_a]
        # end

        """

    @Test func showsThreeLinesAroundAChange() {
        #expect(
            diff(Self.scopes) == """
                --- a/keys/ci.yaml
                +++ b/keys/ci.yaml
                @@ -2,7 +2,7 @@
                 scopes:
                   - resource_type: agent
                     resource_id: agt_build
                -    role: edtor
                +    role: editor
                   - resource_type: project
                     resource_id: prj_site
                     role: owner

                """)
    }

    @Test func isEmptyWhereNothingChanges() {
        #expect(diff("name: CI\n") == "")
    }

    /// Six lines in between are the context of both; with seven there are two hunks.
    @Test(arguments: [(6, ["@@ -1,10 +1,10 @@"]), (7, ["@@ -1,5 +1,5 @@", "@@ -7,5 +7,5 @@"])])
    func joinsHunksWhoseContextMeets(distance: Int, expected: [String]) {
        let text = "# first\npreset: read_only\n" + String(repeating: "# between\n", count: distance) + "nmae: CI\n# last\n"
        #expect(hunks(diff(text)) == expected)
    }

    @Test(arguments: [
        ("sharing_group_ids:\n- a\n- a\n", "@@ -1,3 +1,2 @@"), ("preset: read_only\n", "@@ -1,1 +1,1 @@"),
        ("preset: read_only", "@@ -1,1 +1,1 @@"), ("sharing_group_ids: [a,\n  a]\n", "@@ -1,2 +1,1 @@"),
    ])
    func countsLinesFromOne(text: String, expected: String) {
        #expect(hunks(diff(text)) == [expected])
    }

    @Test func saysWhereALastLineHasNoEnd() {
        #expect(
            diff("sharing_group_ids:\n- a\n- a") == """
                --- a/keys/ci.yaml
                +++ b/keys/ci.yaml
                @@ -1,3 +1,2 @@
                 sharing_group_ids:
                 - a
                -- a
                \\ No newline at end of file

                """)
        #expect(
            diff("preset: read_only\n# last") == """
                --- a/keys/ci.yaml
                +++ b/keys/ci.yaml
                @@ -1,2 +1,2 @@
                -preset: read_only
                +preset: read-only
                 # last
                \\ No newline at end of file

                """)
    }

    @Test func keepsTheLineBreaksOfTheFile() {
        #expect(
            diff("# a\r\npreset: read_only\r\n").utf8.elementsEqual(
                "--- a/keys/ci.yaml\n+++ b/keys/ci.yaml\n@@ -1,2 +1,2 @@\n # a\r\n-preset: read_only\r\n+preset: read-only\r\n"
                    .utf8))
    }

    @Test(arguments: [
        ("ci.yaml", "a/ci.yaml"), ("/keys/ci.yaml", "a/keys/ci.yaml"), ("<stdin>", "a/<stdin>"),
        ("my keys/ci.yaml", "a/my keys/ci.yaml\t"), ("café.yaml", #""a/caf\303\251.yaml""#),
        ("a\"\\\n\u{1}\u{7F}.yaml", #""a/a\"\\\n\001\177.yaml""#),
        ("tu_aaaaaaaaaaaaaaaaaaaa.yaml", #""a/tu_aaaaa\342\200\246.yaml""#),
    ])
    func writesNamesAsGitDoes(name: String, expected: String) {
        #expect(diff("preset: read_only\n", name: name).hasPrefix("--- \(expected)\n"))
    }

    @Test(arguments: [
        "preset: read_only # sk_tu_SECRETSECRETSECRET99\n", "# sk_tu_SECRETSECRETSECRET99\npreset: read_only\n",
        "preset: read_only\nname: \"sk\\u005ftu_SECRETSECRETSECRET99\"\n",
        "sharing_group_ids: [sk_tu_SECRETSECRETSECRET99, sk_tu_SECRETSECRETSECRET99]\n",
        "preset: read_only\ndescription: |\n  -----BEGIN PRIVATE KEY-----\n  SECRETSECRETSECRET99\n  -----END PRIVATE KEY-----\n",
        "{\"preset\": \"read_only\", \"name\": \"tu_SECRETSE\\u0043RETSECRET99\"}",
    ])
    func neverShowsTheTailOfASecret(text: String) {
        for name in ["ci.yaml", text.hasPrefix("{") ? "ci.json" : "ci.yml"] {
            for output in [diff(text, name: name), diff(text, name: name, usesColor: true, isForTerminal: true)] {
                #expect(!output.contains("CRETSECRET99") && output.contains("•"), "\(output)")
                // As many lines as the hunk says.
                #expect(output.split(separator: "\n").count >= 5)
            }
        }
    }

    /// With the rule off there is no finding, and the value is no less secret.
    @Test func masksWhatNoRuleSpeaksOf() {
        let rules = RuleSet(levels: ["secret-present": .off])
        let text = "preset: read_only\nname: \"sk\\u005ftu_SECRETSECRETSECRET99\"\n"
        #expect(!diff(text, checker: SpecChecker(rules: rules)).contains("CRETSECRET99"))
    }

    @Test func coloursWhereAsked() {
        #expect(!diff(Self.scopes).contains("\u{1B}"))
        let colored = diff(Self.scopes, usesColor: true)
        #expect(colored.contains("\u{1B}[31m-    role: edtor\u{1B}[0m\n\u{1B}[32m+    role: editor\u{1B}[0m\n"))
        #expect(colored.contains("\u{1B}[36m@@ -2,7 +2,7 @@\u{1B}[0m\n"))
    }

    @Test func aTerminalGetsNothingItWouldActUpon() {
        let text = "{\"preset\": \"read_only\", \"name\": \"\u{9B}31m\u{202E}\u{7F}\"}\n"
        #expect(diff(text, name: "a.json").contains("\u{9B}31m\u{202E}\u{7F}"))
        #expect(diff(text, name: "a.json", isForTerminal: true).contains("\"\u{FFFD}31m\u{FFFD}\u{FFFD}\""))
    }

    private func diff(
        _ text: String, name: String = "keys/ci.yaml", usesColor: Bool = false, isForTerminal: Bool = false,
        checker: SpecChecker = SpecChecker()
    ) -> String {
        let notation = Notation(fileName: name)
        let fixed = checker.fixed(SourceFile(name: name, text: text), as: notation)
        let diff = UnifiedDiff(
            from: fixed.original.excerpts(as: notation), to: fixed.source.excerpts(as: notation), changes: fixed.changes)
        return String(decoding: diff.formatted(usesColor: usesColor, isForTerminal: isForTerminal), as: UTF8.self)
    }

    private func hunks(_ diff: String) -> [String] { diff.split(separator: "\n").filter { $0.hasPrefix("@@") }.map(String.init) }
}
