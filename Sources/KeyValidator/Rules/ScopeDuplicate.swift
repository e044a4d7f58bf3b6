internal import KeyModel
package import SourceText

package struct ScopeDuplicate: KeyRule {
    package let id = "scope-duplicate"
    package let severity = Severity.warning
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

    package func check(_ key: KeySpec, _ findings: inout Findings) {
        guard let list = key.scopeList else { return }
        for scopes in key.scopesOnOneResource {
            var seen: Set<String> = []
            for listed in scopes where !seen.insert(listed.scope.role).inserted {
                findings.report(
                    self, at: list.items[listed.index].entrySpan, "the key has this scope already",
                    fix: Fix(removing: listed.index, from: list, of: findings.source, description: "remove the repeated scope"))
            }
        }
    }
}
