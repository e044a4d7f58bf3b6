import DiagnosticFormats
import SourceText
import Testing

struct JUnitFormatTests {
    private static let good =
        "name: a\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewer }]\nsharing_group_ids: [g]\n"
    private static let bad = good.replacing("viewer", with: "<boss>")

    @Test func aFileIsASuiteAndAFindingATest() {
        let report = CheckReport.on(
            ("keys/good.yaml", Self.good), ("keys/bad.yaml", Self.bad), failures: ["cannot read `b`: it is a folder"])
        #expect(
            JUnitFormat(isStrict: false).text(report) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="keybook" tests="3" failures="1" errors="1" time="0">
                  <testsuite name="unreadable" tests="1" failures="0" errors="1" time="0">
                    <testcase name="cannot read `b`: it is a folder" classname="unreadable" time="0">
                      <error message="cannot read `b`: it is a folder" type="unreadable"/>
                    </testcase>
                  </testsuite>
                  <testsuite name="keys/good.yaml" tests="1" failures="0" errors="0" time="0" file="keys/good.yaml">
                    <testcase name="no findings" classname="keys/good.yaml" time="0"/>
                  </testsuite>
                  <testsuite name="keys/bad.yaml" tests="1" failures="1" errors="0" time="0" file="keys/bad.yaml">
                    <testcase name="role-invalid: `&lt;boss&gt;` is not a role of `agent`" classname="keys/bad.yaml" time="0">
                      <failure message="`&lt;boss&gt;` is not a role of `agent`" type="error">error[role-invalid]: `&lt;boss&gt;` is \
                not a role of `agent`
                  --&gt; keys/bad.yaml:2:60
                   |
                 2 | scopes: [{ resource_type: agent, resource_id: agt_a, role: &lt;boss&gt; }]
                   |                                                            ^^^^^^
                   = roles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, `executor` (legacy)
                </failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func aWarningFailsWhereItFailsTheCheck() {
        let report = CheckReport.on(("a.yaml", Self.good.replacing("viewer", with: "executor")))
        let (lenient, strict) = (JUnitFormat(isStrict: false).text(report), JUnitFormat(isStrict: true).text(report))
        #expect(lenient.contains("tests=\"1\" failures=\"0\""))
        #expect(lenient.contains("<system-out>warning[role-legacy]"))
        #expect(strict.contains("tests=\"1\" failures=\"1\""))
        #expect(strict.contains("type=\"warning\">warning[role-legacy]"))
    }

    @Test func testsOfOneNameAreNumbered() {
        let output = JUnitFormat(isStrict: false).text(.on(("a.yaml", Self.good.replacing("[g]", with: "[g, g, g]"))))
        let names = output.split(separator: "<testcase name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        let name = "group-duplicate: the key names the group `g` already"
        #expect(names.map(String.init) == [name, name + " (2)"])
    }

    private static let parser = PythonJudge(
        script: """
            import sys, xml.etree.ElementTree
            root = xml.etree.ElementTree.parse(sys.stdin.buffer).getroot()
            cases = root.findall("testsuite/testcase")
            for name, path in (("tests", "."), ("failures", "failure"), ("errors", "error")):
                count = sum(len(case.findall(path)) for case in cases)
                for total in (int(root.get(name)), sum(int(suite.get(name)) for suite in root)):
                    if total != count: print(name, total, count)
            for suite in root:
                names = [case.get("name") for case in suite]
                if len(set(names)) != len(names): print("equal names in", suite.get("name"))
                if "\\n" in suite.get("name"): print("OK, a line break")
            """)

    @Test(.enabled(if: parser.isInstalled, parser.absence))
    func isXMLWhateverTheFileHolds() throws {
        let hostile = "\u{0}\u{1}\u{1B}\u{7F}\u{85}\u{2028}\u{FFFE}\u{FFFF}]]>&amp;<!--\"'\t\u{10FFFF}"
        let files = [
            FileReport.on("a\(hostile)b.yaml", "name: \"\(hostile)\"\n"), .on("b.yaml", "nme\(hostile): 1\n"),
            .on("c.yaml", "sharing_group_ids: [g, g, g]"),
        ]
        for report in [
            CheckReport(files: files, failures: ["a\(hostile)", "a\(hostile)"]), .ofEveryRule, CheckReport(files: []),
        ] {
            #expect(try Self.parser.verdict(on: JUnitFormat(isStrict: true).formatted(report)) == "")
        }
        let broken = CheckReport.on(("a\nb.yaml", ""))
        #expect(try Self.parser.verdict(on: JUnitFormat(isStrict: false).formatted(broken)) == "OK, a line break")
    }
}
