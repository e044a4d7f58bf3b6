package import SourceText

package struct FieldMissing: RecordRule {
    package var id: String { "field-missing" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A required field is absent",
            why:
                "The platform answers 422 to a key without it. Sharing groups are required because what a key without them creates "
                + "would belong to nobody.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Add the field.")
    }

    package func check(_ record: Record, _ findings: inout Findings) {
        guard !record.isComplete else { return }
        let renamed = record.renames.map(\.definition.name)
        for field in record.absentFields where field.isRequired && !renamed.contains(field.name) {
            findings.report(
                self, at: record.headline, "\(record.shape.title) needs `\(field.name)`",
                notes: ["`\(field.name)` is \(field.type.phrase)"])
        }
    }
}
