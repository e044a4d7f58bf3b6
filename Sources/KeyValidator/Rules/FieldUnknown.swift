package import SourceText

package struct FieldUnknown: RecordRule {
    package var id: String { "field-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A field that a mapping of this kind does not have",
            why:
                "The platform ignores what it does not know: a misspelt field has no effect, and its author does not learn of it.",
            bad: Example(
                """
                name: nightly report
                descripton: Reads the nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                description: Reads the nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Rename it to the field that is meant, or take it out.")
    }

    package func check(_ record: Record, _ findings: inout Findings) {
        guard !record.areAllKnown else { return }
        let unknown = record.fields.filter { $0.definition == nil && !$0.isRepeated }
        guard !unknown.isEmpty else { return }
        let renames = record.renames
        let known = record.shape.fields.map { "`\($0.name)`" }.joined(separator: ", ")
        for field in unknown {
            let rename = renames.first { $0.field.name.entrySpan == field.name.entrySpan }?.definition.name
            findings.report(
                self, at: field.name.entrySpan, message(field, record),
                notes: (rename.map { ["did you mean `\($0)`?"] } ?? []) + ["\(record.shape.title) has \(known)"],
                fix: rename.flatMap { Fix(renaming: field.name, to: $0, in: findings.source) })
        }
    }

    private func message(_ field: RecordField, _ record: Record) -> String {
        guard field.name.kind == .string else { return "a field's name is a string, not \(field.name.kind.phrase)" }
        return "\(quoted(field.name.text)) is not a field of \(record.shape.title)"
    }
}
