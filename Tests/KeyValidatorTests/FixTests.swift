import KeyValidator
import SourceText
import Testing

/// A fix's edits, applied: the file as it would be.
struct FixTests {
    @Test(arguments: Self.removals + Self.replacements)
    func fixedFileKeepsEveryOtherByte(text: String, notation: Notation, fixed: String) throws {
        #expect(try applyingFirstFix(text, notation) == fixed)
    }

    @Test(arguments: [
        // The anchor is needed elsewhere.
        "scopes:\n  - { resource_type: agent, resource_id: agt_a, role: owner }\n"
            + "  - &s { resource_type: agent, resource_id: agt_a, role: viewer }\n  - *s\n",
        // Another item's comment stands in between.
        "sharing_group_ids: [a, # first\n  a]\n",
    ])
    func offersNoFixWhereItWouldTakeSomethingElse(text: String) {
        let findings = check(text, .yaml).filter { ["scope-redundant", "group-duplicate"].contains($0.rule) }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.fix == nil })
    }

    private static let removals: [(String, Notation, String)] = [
        ("sharing_group_ids: [a, b, a]\n", .yaml, "sharing_group_ids: [a, b]\n"),
        ("sharing_group_ids: [a, a, b]\n", .yaml, "sharing_group_ids: [a, b]\n"),
        ("sharing_group_ids: [ a , a ]\n", .yaml, "sharing_group_ids: [ a ]\n"),
        ("sharing_group_ids: [a,\n  a]\n", .yaml, "sharing_group_ids: [a]\n"),
        ("sharing_group_ids:\n  - a\n  - b # b\n  - a # again\n", .yaml, "sharing_group_ids:\n  - a\n  - b # b\n"),
        (
            "sharing_group_ids:\n  - a\n  # again\n  # and again\n  - a\n  # last\n  - b\n", .yaml,
            "sharing_group_ids:\n  - a\n  # last\n  - b\n"
        ),
        (
            "sharing_group_ids:\n  - a\n# not indented like it\n  - a\n", .yaml,
            "sharing_group_ids:\n  - a\n# not indented like it\n"
        ),
        ("sharing_group_ids:\n- a\n- a", .yaml, "sharing_group_ids:\n- a\n"),
        ("sharing_group_ids:\r\n  - a\r\n  - a\r\nname: b\r\n", .yaml, "sharing_group_ids:\r\n  - a\r\nname: b\r\n"),
        ("sharing_group_ids:\n  - a\n  -\n    a\n  - b\n", .yaml, "sharing_group_ids:\n  - a\n  - b\n"),
        ("sharing_group_ids: [\n  a, # first\n  a, # second\n  b\n]\n", .yaml, "sharing_group_ids: [\n  a, # first\n  b\n]\n"),
        ("{\"sharing_group_ids\": [\n  \"a\",\n  \"a\"\n]}\n", .json, "{\"sharing_group_ids\": [\n  \"a\"\n]}\n"),
        (
            "{\"sharing_group_ids\": [\n  \"a\",\n  \"a\",\n  \"b\"\n]}\n", .json,
            "{\"sharing_group_ids\": [\n  \"a\",\n  \"b\"\n]}\n"
        ),
        ("{\"sharing_group_ids\": [\"a\",\"a\"]}", .json, "{\"sharing_group_ids\": [\"a\"]}"),
        (
            "scopes:\n  - resource_type: agent\n    resource_id: x\n    role: viewer\n  - resource_type: agent\n    resource_id: x\n"
                + "    role: viewer # twice\nname: b\n",
            .yaml, "scopes:\n  - resource_type: agent\n    resource_id: x\n    role: viewer\nname: b\n"
        ),
        (
            "scopes: [{ resource_type: agent, resource_id: x, role: viewer }, { resource_type: agent, resource_id: x, role: owner }]\n",
            .yaml, "scopes: [{ resource_type: agent, resource_id: x, role: owner }]\n"
        ),
    ]

    private static let replacements: [(String, Notation, String)] = [
        (
            "scopes: [{ resource_type: agent, resource_id: x, role: \"viewr\" }]\n", .yaml,
            "scopes: [{ resource_type: agent, resource_id: x, role: \"viewer\" }]\n"
        ),
        (
            "scopes: [{ resource_type: 'agnt', resource_id: x, role: viewer }]\n", .yaml,
            "scopes: [{ resource_type: 'agent', resource_id: x, role: viewer }]\n"
        ),
        (
            "scopes: [{ resource_type: agent, resource_id: x, role: executor }]\n", .yaml,
            "scopes: [{ resource_type: agent, resource_id: x, role: viewer }]\n"
        ),
        ("{\"nmae\": \"a\"}", .json, "{\"name\": \"a\"}"),
        ("preset: read_only\n", .yaml, "preset: read-only\n"),
    ]

    private func applyingFirstFix(_ text: String, _ notation: Notation) throws -> String {
        let fix = try #require(check(text, notation).compactMap(\.fix).first)
        var bytes = Array(text.utf8)
        for edit in fix.edits.reversed() {
            bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.text.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func check(_ text: String, _ notation: Notation) -> [Diagnostic] {
        SpecChecker().check(SourceFile(name: "a", text: text), as: notation).diagnostics
    }
}
