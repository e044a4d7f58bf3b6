package import SourceText

package struct SyntaxInvalid: FileRule {
    package var id: String { "syntax-invalid" }
    package var severity: Severity { .error }
    package var endsReading: Bool { true }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The file is not well-formed YAML or JSON, not UTF-8, or holds a NUL",
            why:
                "What cannot be read cannot be checked: a key in it would pass unseen. YAML is read as a subset: merge keys, tags "
                + "and directives other than `%YAML` are refused too, since what stands in the file is what is sent.",
            bad: Example("name: nightly report\nscopes: [\nsharing_group_ids: [grp_data]\n"),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Mend the place that is shown; reading stopped there, so what follows was not checked.")
    }

    package func check(_ file: ReadFile, _ findings: inout Findings) {
        guard let failure = file.result.failure, case .malformed(let problem) = failure.reason else { return }
        let notation = file.notation == .json ? "JSON" : "YAML"
        findings.report(self, at: failure.span, "not well-formed \(notation): \(problem)")
    }
}
