package import SourceText

package struct FieldTypeWrong: FileRule {
    package var id: String { "field-type" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A value of another type than its field's",
            why: "YAML reads a bare `2024` as a number and an empty value as null; the platform takes neither for a string.",
            bad: Example(
                """
                name: 2024
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: "2024"
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write a value of the type that the message names; put a string that looks like something else in quotes.")
    }

    package func check(_ file: ReadFile, _ findings: inout Findings) {
        for mismatch in file.reading.mismatches {
            findings.report(
                self, at: mismatch.value.span,
                "\(mismatch.subject) must be \(mismatch.expected.phrase), not \(mismatch.value.kind.phrase)")
        }
    }
}
