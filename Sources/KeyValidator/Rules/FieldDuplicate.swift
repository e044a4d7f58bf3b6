package import SourceText

package struct FieldDuplicate: RecordRule {
    package var id: String { "field-duplicate" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A mapping names a field twice",
            why: "Readers disagree on which of the two counts, so a reviewer may approve one and the platform receive the other.",
            bad: Example(
                """
                name: nightly report
                name: weekly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: weekly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Keep the one that is meant.")
    }

    package func check(_ record: Record, _ findings: inout Findings) {
        guard record.mayHoldRepetition else { return }
        for field in record.fields where field.isRepeated {
            findings.report(
                self, at: field.name.entrySpan, "\(quoted(field.name.text)) stands twice in \(record.shape.title)",
                notes: ["the first one is what the other rules looked at"])
        }
    }
}
