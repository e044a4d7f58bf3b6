internal import KeyModel
package import SourceText

package struct ScopeDuplicate: SpecRule {
    package var id: String { "scope-duplicate" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The same scope again in one key",
            why: "It grants nothing more, and whoever takes one of the two away believes that the access is gone.",
            bad: Example(
                """
                name: nightly report
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: viewer }
                  - { resource_type: project, resource_id: prj_report, role: viewer }
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: viewer }
                sharing_group_ids: [grp_data]

                """),
            remedy: "Remove it.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for list in contents.scopeLists {
            let groups = list.scopesOnOneResource()
            let items = groups.isEmpty ? [] : list.value.items
            for scopes in groups {
                var roles: Set<String> = []
                for scope in scopes where !roles.insert(scope.spec.role?.text ?? "").inserted {
                    findings.report(
                        self, at: scope.entrySpan, "the \(list.holder.rawValue) has this scope already",
                        fix: Fix(
                            removing: scope.index, among: items, of: list.value, in: findings.source,
                            description: "remove the repeated scope"))
                }
            }
        }
    }
}
