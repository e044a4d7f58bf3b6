import DiagnosticFormats
import KeyValidator
import Testing

struct ClosingHintTests {
    private static let manyWarnings = """
        name: a
        scopes:
          - { resource_type: agent, resource_id: a, role: executor }
          - { resource_type: agent, resource_id: b, role: executor }
        sharing_group_ids: [a, a, 1]

        """

    @Test func namesTheRuleThatIsBrokenMostAmongTheWorst() {
        #expect(lastLine(Self.manyWarnings) == "why, and how to mend it: keybook explain field-type")
        #expect(lastLine(Self.manyWarnings.replacing(", 1", with: "")) == "why, and how to mend it: keybook explain role-legacy")
    }

    @Test func leadsToTheProjectsPageWhereThereIsOne() {
        let links = RuleLinks(base: "https://docs.acme.example/keys")
        let tool = ToolDescription(rules: ToolDescription.rules(links), links: links)
        #expect(
            lastLine(Self.manyWarnings, tool: tool)
                == "why, and how to mend it: https://docs.acme.example/keys/rules/field-type.html")
    }

    @Test func isSilentWhereThereIsNothingToExplain() {
        #expect(lastLine(Self.manyWarnings, tool: ToolDescription()) == "1 error, 3 warnings in 1 key, 1 file")
    }

    private func lastLine(_ text: String, tool: ToolDescription = .tests) -> Substring? {
        TextFormat(usesColor: false).text(.on(("a.yaml", text), tool: tool)).split(separator: "\n").last
    }
}
