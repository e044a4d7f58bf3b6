import KeybookCommands
import SourceText
import TestSupport
import Testing

/// What programs read of `keybook test`, whatever the files hold.
struct TestVerbOutputTests {
    private static let secret = "tu_4f9aExampleOnly0123456789"

    @Test func junitHasATestForEachExpectation() async throws {
        let run = try await test(
            spec: TemporaryFolder.goodKey,
            expectations: "- { key: a, can: [run@agent:agt_a, share@agent:agt_a] }\n- { key: b, can: [run@agent:agt_a] }\n",
            format: "junit")
        #expect(run.status == .failure)
        #expect(
            run.output
                == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="keybook" tests="3" failures="1" errors="1" time="0">
                  <testsuite name="t.yaml" tests="3" failures="1" errors="1" time="0" file="t.yaml">
                    <testcase name="key-unknown: no key is called `b`" classname="t.yaml" time="0">
                      <error message="no key is called `b`" type="key-unknown">error[key-unknown]: no key is called `b`
                  --&gt; t.yaml:2:10
                   |
                 2 | - { key: b, can: [run@agent:agt_a] }
                   |          ^
                   = did you mean `a`?
                </error>
                    </testcase>
                    <testcase name="`a` can run@agent:agt_a" classname="t.yaml" time="0"/>
                    <testcase name="`a` can share@agent:agt_a" classname="t.yaml" time="0">
                      <failure message="`a` cannot share agent:agt_a" type="expectation-failed">error[expectation-failed]: `a` cannot \
                share agent:agt_a
                  --&gt; t.yaml:1:36
                   |
                 1 | - { key: a, can: [run@agent:agt_a, share@agent:agt_a] }
                   |                                    ^^^^^^^^^^^^^^^^^
                   = expected: yes, the answer is no
                   = scope agent:agt_a:viewer gives discover, read, run
                   = needed: agent:agt_a:owner
                </failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func jsonSaysItAll() async throws {
        let run = try await test(
            spec: TemporaryFolder.goodKey, expectations: "{ key: a, can: [run@agent:*], cannot: [read@agent:agt_a] }\n",
            format: "json")
        #expect(run.status == .findings)
        #expect(
            run.output == """
                {"results":[{"file":"t.yaml","line":1,"column":17,"name":"a","key":"k.yaml","expected":"can","permission":"run",\
                "resource_type":"agent","resource_id":"*","holds":true,"message":null,"resources":1,"unexpected":[]},\
                {"file":"t.yaml","line":1,"column":40,"name":"a","key":"k.yaml","expected":"cannot","permission":"read",\
                "resource_type":"agent","resource_id":"agt_a","holds":false,"message":"`a` can read agent:agt_a","resources":1,\
                "unexpected":[{"resource_type":"agent","resource_id":"agt_a","permissions":["read"],"because":[{"grant":\
                {"resource_type":"agent","resource_id":"agt_a","role":"viewer"},"group":null,"through":[]}],"needed":null}]}],\
                "problems":[],"unreadable":[],"coverage":{"grants":1,"needed":1,"not_needed":[],"silent_keys":[]},"unknown":[\
                "no groups file is given: what groups may do is unknown","no resources file is given, so that containers are \
                unknown: only what is granted on a resource itself is known to reach it"],"summary":{"keys":1,"expectations":2,\
                "holding":1,"failing":1}}

                """)
    }

    private static let parser = Python(with: "json", "xml.etree.ElementTree")

    /// Names that would move the cursor, end an element or give a secret away.
    @Test(.enabled(if: parser != nil, "python3 is not installed"), arguments: ["text", "json", "junit"])
    func isSafeWhateverTheFilesHold(format: String) async throws {
        let hostile = "\\e[31m\\0\\u202e\\ufffe]]>&<!-- \(Self.secret)"
        let id = "agt_\\x1b\\u202e<\(Self.secret)"
        let spec = """
            - { name: "\(hostile)", scopes: [{ resource_type: agent, resource_id: "\(id)", role: viewer }], sharing_group_ids: [g] }
            - { name: "b", scopes: [{ resource_type: agent, resource_id: "\(id)b", role: viewer }], sharing_group_ids: ["\(id)"] }

            """
        let expectations = """
            - { key: "\(hostile)", can: ["run@agent:\(id)", "share@agent:*"], cannot: ["*@agent:*", "x\(hostile)", "run@agent:\(id)"] }
            - { key: "none \(hostile)", cannot: ["run@agent:*", "run@\(hostile):x"] }
            - { key: "*", can: ["share@agent:\(id)"] }

            """
        let run = try await test(spec: spec, expectations: expectations, format: format)
        #expect(run.status == .failure)
        for text in [run.output, run.error] {
            #expect(!text.contains("ExampleOnly"))
            if format != "json" {
                #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isSafeToShow || $0 == "\u{FFFD}" })
            }
        }
        guard format != "text" else { return }
        let script =
            format == "json"
            ? "import json, sys; json.load(open(sys.argv[1]))"
            : "import sys, xml.etree.ElementTree as tree; tree.parse(sys.argv[1])"
        #expect(try #require(Self.parser).run(script, input: run.output).isEmpty)
    }

    private func test(
        spec: String, expectations: String, format: String
    ) async throws -> (status: CommandStatus, output: String, error: String) {
        let folder = try TemporaryFolder()
        try folder.write(spec, to: "k.yaml")
        try folder.write(expectations, to: "t.yaml")
        try folder.write("", to: "keybook.yaml")
        let run = await CommandRun(
            "test", folder.path + "/t.yaml", "--spec", folder.path + "/k.yaml", "--config", folder.path + "/keybook.yaml",
            "--format", format)
        return (
            run.status, run.output.replacing(folder.path + "/", with: ""), run.error.replacing(folder.path + "/", with: "")
        )
    }
}
