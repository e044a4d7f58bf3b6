package import SourceText

package struct NestingTooDeep: FileRule {
    package var id: String { "nesting-too-deep" }
    package var severity: Severity { .error }
    package var endsReading: Bool { true }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Lists and mappings are nested more than 64 levels deep",
            why:
                "A key spec needs five levels. Deeper nesting is a mistake or an attempt to exhaust the reader; the file is not read further.",
            bad: Example(
                "name: nightly report\nscopes: " + String(repeating: "[", count: ReadingLimits.depth)
                    + String(repeating: "]", count: ReadingLimits.depth) + "\nsharing_group_ids: [grp_data]\n"),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Take out the nesting.")
    }

    package func check(_ file: ReadFile, _ findings: inout Findings) {
        guard let failure = file.result.failure, failure.reason == .tooDeep else { return }
        findings.report(
            self, at: failure.span, "nested more than \(ReadingLimits.depth) levels deep",
            notes: ["nothing in the file was checked"])
    }
}
