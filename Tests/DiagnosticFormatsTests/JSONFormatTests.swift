import DiagnosticFormats
import KeyValidator
import SourceText
import Testing

struct JSONFormatTests {
    @Test func isTheObjectOfTheRulebook() {
        let text = "name: é\nscopes: [{ resource_type: agent, resource_id: agt_a, role: viewr }]\nsharing_group_ids: [g]\n"
        #expect(
            formatted(text)
                == #"{"diagnostics":[{"rule":"role-invalid","severity":"error","message":"`viewr` is not a role of `agent`","file":"a\"b.yaml","#
                + #""start":{"line":2,"column":60,"offset":68},"end":{"line":2,"column":65,"offset":73},"#
                + #""notes":["did you mean `viewer`?","roles of `agent`, weakest first: `discoverer`, `viewer`, `editor`, `owner`, `executor` (legacy)"],"#
                + #""fix":{"description":"replace with `viewer`","edits":[{"start":68,"end":73,"text":"viewer"}]}}],"#
                + #""summary":{"files":1,"keys":1,"errors":1,"warnings":0,"infos":0}}"# + "\n")
    }

    @Test func isAnObjectWithoutFindingsToo() {
        #expect(
            String(decoding: JSONFormat().formatted(CheckReport(files: [])), as: UTF8.self)
                == #"{"diagnostics":[],"summary":{"files":0,"keys":0,"errors":0,"warnings":0,"infos":0}}"# + "\n")
    }

    /// Read back by a reader of its own: whatever a file holds, the output is JSON.
    @Test(arguments: ["\u{1}", "\u{7F}", "\"", "\\", "\u{2028}", "😀", "\u{202E}"])
    func staysJSONWhateverTheFileHolds(character: String) throws {
        let text = #"{"na\#(character == "\"" || character == "\\" ? "\\" + character : character)me": 1}"#
        let output = formatted(text, as: .json)
        let result = SourceFile(name: "out", text: output).readValues(as: .json)
        #expect(result.failure == nil, "\(output)")
    }

    private func formatted(_ text: String, as notation: Notation = .yaml) -> String {
        let report = SpecChecker().check(SourceFile(name: "a\"b.yaml", text: text), as: notation)
        return String(decoding: JSONFormat().formatted(CheckReport(files: [report])), as: UTF8.self)
    }
}
