import KeyValidator
import SourceText
import Testing

/// An item of a list in block style goes with its lines, the comment at its end and the comments directly above it.
struct BlockItemRemovalTests {
    @Test(arguments: Self.removals)
    func takesTheItemsOwnLinesAndNothingElse(text: String, expected: String) {
        #expect(applyingFirstFix(text, as: .yaml) == expected)
    }

    @Test(arguments: Self.refusals)
    func isNotOfferedWhereItWouldTakeOrChangeSomethingElse(text: String) {
        let found = findings(in: text, of: ["group-duplicate", "scope-duplicate", "scope-redundant"])
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.fix == nil }, "\(found.compactMap(\.fix))")
    }

    private static let removals: [(String, String)] = [
        ("sharing_group_ids:\n  - a\n  - b # b\n  - a # again\n", "sharing_group_ids:\n  - a\n  - b # b\n"),
        (
            "sharing_group_ids:\n  - a\n  # again\n  # and again\n  - a\n  # last\n  - b\n",
            "sharing_group_ids:\n  - a\n  # last\n  - b\n"
        ),
        (
            "sharing_group_ids:\n  - a\n# not indented like it\n  - a\n",
            "sharing_group_ids:\n  - a\n# not indented like it\n"
        ),
        (
            "sharing_group_ids:\n  - a\n  # a blank line below\n\n  - a\n\n  - b\n",
            "sharing_group_ids:\n  - a\n  # a blank line below\n\n\n  - b\n"
        ),
        ("sharing_group_ids:\n- a\n- a", "sharing_group_ids:\n- a\n"),
        ("sharing_group_ids:\n- a\n- a # no line break", "sharing_group_ids:\n- a\n"),
        ("sharing_group_ids:\r\n  - a\r\n  - a\r\nname: b\r\n", "sharing_group_ids:\r\n  - a\r\nname: b\r\n"),
        (
            "\u{FEFF}sharing_group_ids:\r\n# x\r\n- a\r\n# y\r\n- a # z\r\n",
            "\u{FEFF}sharing_group_ids:\r\n# x\r\n- a\r\n"
        ),
        ("sharing_group_ids:\n  - a\n  -\n    a\n  - b\n", "sharing_group_ids:\n  - a\n  - b\n"),
        ("sharing_group_ids:\n  - a\n  - # below\n\n    # here\n    a\n  - b\n", "sharing_group_ids:\n  - a\n  - b\n"),
        ("sharing_group_ids:\n  - a\n  - a\t# tabs\t\n", "sharing_group_ids:\n  - a\n"),
        ("sharing_group_ids:\n  - a\n  - &x a\n  - b\n", "sharing_group_ids:\n  - a\n  - b\n"),
        ("sharing_group_ids: &g # all\n  - a\n  - 'a'\n", "sharing_group_ids: &g # all\n  - a\n"),
        ("sharing_group_ids:\n  - -a\n  -\n    -a\n", "sharing_group_ids:\n  - -a\n"),
        ("sharing_group_ids:\n  - a\n  # it's \"a\" again\n  - a\n...\n", "sharing_group_ids:\n  - a\n...\n"),
        (
            "sharing_group_ids:\n  - z\n  - \"a\n  # no comment\"\n  - z\n",
            "sharing_group_ids:\n  - z\n  - \"a\n  # no comment\"\n"
        ),
        // A block scalar that keeps its last line breaks has the blank lines below it.
        ("sharing_group_ids:\n  - |+\n    a\n\n  - b\n  - |+\n    a\n\n", "sharing_group_ids:\n  - |+\n    a\n\n  - b\n"),
        ("sharing_group_ids:\n  - |+\n    a\n\n  - |+\n    a\n\n", "sharing_group_ids:\n  - |+\n    a\n\n"),
        ("sharing_group_ids:\n  - |+\n    a\n  - b\n  - b\n\n", "sharing_group_ids:\n  - |+\n    a\n  - b\n\n"),
        ("sharing_group_ids:\n  - b\n  - |+\n    a\n  - b\n\n\n", "sharing_group_ids:\n  - b\n  - |+\n    a\n"),
        ("sharing_group_ids:\n  - |\n    a\n  - |\n    a\n\nname: b\n", "sharing_group_ids:\n  - |\n    a\n\nname: b\n"),
        (
            "scopes:\n  - resource_type: agent\n    resource_id: x\n    role: viewer\n  - resource_type: agent\n    resource_id: x\n"
                + "    role: viewer # twice\nname: b\n",
            "scopes:\n  - resource_type: agent\n    resource_id: x\n    role: viewer\nname: b\n"
        ),
        (
            "scopes:\n  # weaker\n  - { resource_type: agent,\n      # inside\n      resource_id: x, role: viewer } # end\n"
                + "  - { resource_type: agent, resource_id: x, role: owner }\n",
            "scopes:\n  - { resource_type: agent, resource_id: x, role: owner }\n"
        ),
        (
            "scopes:\n- ? resource_type\n  : agent\n  ? resource_id\n  : x\n  ? role\n  : owner\n- resource_type: agent\n"
                + "  resource_id: x\n  role: >-\n    viewer\nname: b\n",
            "scopes:\n- ? resource_type\n  : agent\n  ? resource_id\n  : x\n  ? role\n  : owner\nname: b\n"
        ),
        (
            "scopes:\n  - { resource_type: agent, resource_id: x, role: owner }\n  - resource_type: agent\n    resource_id: x\n"
                + "    role: viewer\n    # of the mapping above\nname: b\n",
            "scopes:\n  - { resource_type: agent, resource_id: x, role: owner }\n    # of the mapping above\nname: b\n"
        ),
    ]

    /// What is a comment to its line break is more than that to YAML's: it stays.
    @Test func keepsALineThatIsAComment() {
        let (weaker, stronger) = (
            "- { resource_type: agent, resource_id: a, role: viewer }\n",
            "- { resource_type: agent, resource_id: a, role: owner }\n"
        )
        #expect(
            applyingFirstFix("# x\rscopes:\n" + weaker + stronger, as: .yaml, rule: "scope-redundant") == "# x\rscopes:\n"
                + stronger)
    }

    /// `a:` would say null, and `a: []` that nothing is meant: each is a finding of its own.
    @Test(arguments: ["a:\n- b\n", "a: [b]\n", "a: [\n  b,\n]\n"])
    func aListIsNeverEmptied(text: String) throws {
        let source = SourceFile(name: "a", text: text)
        let list = try #require(source.readValues(as: .yaml).documents.first?.root.fields.first?.value)
        #expect(ListItemRemoval(of: 0, among: list.items, of: list, in: source).edits == nil)
    }

    private static let refusals: [String] = [
        // The anchor is needed elsewhere.
        "- scopes:\n  - { resource_type: agent, resource_id: agt_a, role: owner }\n"
            + "  - &s { resource_type: agent, resource_id: agt_a, role: viewer }\n- scopes: [*s]\n",
        // The line is the list's beginning, too.
        "? scopes\n: - { resource_type: agent, resource_id: agt_a, role: viewer }\n"
            + "  - { resource_type: agent, resource_id: agt_a, role: owner }\n",
        // Line breaks that are none to us: what is one line here are several to YAML.
        "sharing_group_ids:\n- a\r- a\nname: b\n", "sharing_group_ids:\n- a\n- a # x\rname: b\n",
        "sharing_group_ids:\n- a\n- a # x\u{85}name: b\n", "sharing_group_ids:\n- a\n- a # x\u{2028}name: b\n",
        // The comment below would become text of the scalar above.
        "sharing_group_ids:\n  - b\n  - |\n    a\n  - b\n      # deeper\n",
        // A value that is nothing, behind a name alone: where it ends is told by what follows.
        "scopes:\n  - { resource_type: agent, resource_id: agt_a, role: owner }\n  - resource_type: agent\n    resource_id: agt_a\n"
            + "    role: viewer\n    ? note\n# of the end\n",
        // The list is a value of another field, too.
        "sharing_group_ids: &g\n  - a\n  - a\npreset: *g\n",
    ]
}
