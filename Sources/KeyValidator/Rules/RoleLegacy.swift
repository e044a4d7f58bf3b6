internal import KeyModel
package import SourceText

package struct RoleLegacy: ScopeRule {
    package var id: String { "role-legacy" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "An older role that the platform treats as another one",
            why: "The key shows up with the other role, so spec and platform seem to disagree.",
            bad: Example(
                """
                name: smoke test
                scopes: [{ resource_type: agent, resource_id: agt_smoke, role: executor }]
                sharing_group_ids: [grp_quality]

                """),
            good: Example(
                """
                name: smoke test
                scopes: [{ resource_type: agent, resource_id: agt_smoke, role: viewer }]
                sharing_group_ids: [grp_quality]

                """),
            remedy: "Write the role that it is normalized to.")
    }

    package func check(_ scope: ScopeSpec, _ findings: inout Findings) {
        guard let index = scope.roleIndex, findings.catalog.isLegacy(index), let text = scope.role else { return }
        let (type, role) = (findings.catalog.resourceTypes[index.type], findings.catalog[index])
        let normalized = findings.catalog.normalized(role, of: type).name
        let keepsAccess = findings.catalog.normalizationKeepsAccess(of: role, on: type)
        findings.report(
            self, at: text.span, "`\(role.name)` is a legacy role: the platform treats it as `\(normalized)`",
            notes: [
                keepsAccess
                    ? "`\(normalized)` grants everything that `\(role.name)` does"
                    : "`\(normalized)` does not grant everything that `\(role.name)` does, so look before you change it"
            ],
            fix: keepsAccess ? Fix(replacing: text.value, with: normalized, in: findings.source) : nil)
    }
}
