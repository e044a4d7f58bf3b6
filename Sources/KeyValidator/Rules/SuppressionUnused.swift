package import SourceText

package struct SuppressionUnused: SuppressionRule {
    package var id: String { "suppression-unused" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A suppression that suppressed nothing",
            why: "It may hide a finding that comes later and that nobody has thought about.",
            bad: Example(
                """
                name: nightly report
                scopes:
                  - resource_type: agent
                    resource_id: agt_report
                    role: viewer  # keybook: ignore role-legacy
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes:
                  - resource_type: agent
                    resource_id: agt_report
                    role: executor  # keybook: ignore role-legacy -- until the runner is migrated
                sharing_group_ids: [grp_data]

                """),
            remedy: "Remove it, or correct the rule's name or the place.")
    }

    package func check(_ unused: [UnusedSuppression], _ findings: inout Findings) {
        for suppression in unused {
            let comment = suppression.suppression.comment
            let fix = Fix(removing: suppression, in: findings.source)
            guard let id = suppression.ruleID else {
                findings.report(
                    self, at: comment, "the suppression names no rule", notes: ["write `# keybook: ignore RULE`"], fix: fix)
                continue
            }
            let isRule = RuleSet.rule(id) != nil
            findings.report(
                self, at: comment, isRule ? "`\(id)` has nothing to suppress here" : "\(quoted(id)) is not a rule",
                notes: isRule
                    ? []
                    : [
                        bestMatch(to: id, among: RuleSet.all.map(\.id)).map { "did you mean `\($0)`?" }
                            ?? "`keybook explain --list` names the rules"
                    ],
                fix: fix)
        }
    }
}
