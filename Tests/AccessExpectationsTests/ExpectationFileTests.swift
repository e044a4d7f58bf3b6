import AccessExpectations
import KeyModel
import SourceText
import Testing

struct ExpectationFileTests {
    private static let entry = "key: CI\ncan: [run@agent:agt_a]\n"

    @Test(arguments: [
        ("key: CI\ncan: [run@agent:agt_a]\n", Notation.yaml),
        ("- key: CI\n  can: [run@agent:agt_a]\n", .yaml),
        ("expectations:\n  - key: CI\n    can: [run@agent:agt_a]\n", .yaml),
        ("{\"key\": \"CI\", \"can\": [\"run@agent:agt_a\"]}", .json),
        ("[{\"key\": \"CI\", \"can\": [\"run@agent:agt_a\"]}]", .json),
        ("{\"expectations\": [{\"key\": \"CI\", \"can\": [\"run@agent:agt_a\"]}]}", .json),
    ])
    func anEntryStandsAloneInAListOrBelowAField(text: String, notation: Notation) throws {
        let file = read(text, notation)
        #expect(file.problems.isEmpty)
        let expectation = try #require(file.entries.first?.expectations.first)
        #expect(file.entries.count == 1)
        #expect(expectation.expectation.isAllowed)
        #expect(Catalog.standard.shortForm(expectation.expectation.pattern) == "run@agent:agt_a")
    }

    @Test func documentsOfAnyOfTheseShapesFollowOneAnother() {
        let file = read(Self.entry + "---\n- key: a\n  cannot: ['*@org:*']\n---\nexpectations: [{ key: b, can: [read@org:*] }]\n")
        #expect(file.problems.isEmpty)
        #expect(file.entries.count == 3)
    }

    @Test(arguments: [
        ("", "document-empty 1:1"), ("# nothing\n", "document-empty 1:1"), ("expectations: []\n", "document-empty 1:1"),
        ("[]\n", "document-empty 1:1"), ("key: CI\ncan: [run@agent:a]\n---\n", "document-empty 3:1"),
        ("key: CI\n", "expectation-empty 1:1"), ("key: CI\ncan: []\ncannot: []\n", "expectation-empty 1:1"),
        ("can: [run@agent:a]\n", "field-missing 1:1"), ("kye: CI\ncan: [run@agent:a]\n", "field-unknown 1:1"),
        ("key: CI\ncan: run@agent:a\n", "field-type 2:6"), ("key: CI\ncan: [1]\n", "field-type 2:7"),
        ("CI\n", "field-type 1:1"), ("- CI\n", "field-type 1:3"), ("key: [\n", "syntax-invalid 2:1"),
        ("key: CI\nkey: CI\ncan: [run@agent:a]\n", "field-duplicate 2:1"),
        ("key: CI\ncan: [run agent a]\n", "expectation-malformed 2:7"),
        ("key: CI\ncan: ['@agent:a']\n", "expectation-malformed 2:7"),
        ("key: CI\ncan: [run@agent]\n", "expectation-malformed 2:7"),
        ("key: CI\ncan: ['run@agent:']\n", "expectation-malformed 2:7"),
        ("key: CI\ncan: ['run@agent:agt_*']\n", "expectation-malformed 2:7"),
        ("key: CI\ncan: ['run@*:a']\n", "resource-type-unknown 2:7"),
        ("key: CI\ncan: [rnu@agent:a]\n", "permission-unknown 2:7"),
        ("key: CI\ncannot: [run@project:a]\n", "permission-unknown 2:10"),
    ])
    func whatCannotBeUnderstoodIsToldWhereItStands(text: String, problem: String) {
        #expect(read(text).problems == [problem])
    }

    @Test func aMistakeHidesNoOtherExpectation() {
        let file = read("key: CI\ncan: [run@agent:a, rnu@agent:a, read@agent:a]\ncannot: [x]\n")
        #expect(file.problems == ["permission-unknown 2:20", "expectation-malformed 3:10"])
        #expect(file.entries.first?.expectations.count == 2)
    }

    @Test func anIDMayHoldWhatElsewhereParts() throws {
        let file = read("key: CI\ncan: ['run@agent:a@b:c']\n")
        let expectation = try #require(file.entries.first?.expectations.first)
        #expect(expectation.expectation.pattern.id == "a@b:c")
    }

    /// A file of a few hundred kilobytes that stands for a thousand million expectations.
    @Test func aliasesDoNotMultiply() {
        let item = "run@agent:agt_a"
        let list = String(repeating: "\(item), ", count: 20_000)
        let file = read("- { key: a, can: &a [\(list)\(item)] }\n" + String(repeating: "- { key: a, can: *a }\n", count: 20_000))
        #expect(file.problems == ["expectations-too-many 5:5"])
        #expect(file.entries.count == 4)
    }

    private func read(_ text: String, _ notation: Notation = .yaml) -> ExpectationFile {
        ExpectationFile(SourceFile(name: "tests.yaml", text: text), as: notation, in: .standard)
    }
}

extension ExpectationFile {
    fileprivate var problems: [String] {
        report.diagnostics.map { "\($0.rule) \($0.range.start.line):\($0.range.start.column)" }
    }
}
