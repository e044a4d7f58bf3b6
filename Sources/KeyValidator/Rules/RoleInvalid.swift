internal import KeyModel
package import SourceText

package struct RoleInvalid: ScopeRule {
    package var id: String { "role-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A role that the resource's type does not have",
            why: "Each type has roles of its own; the platform answers 422 to the key.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: namespace, resource_id: ns_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write one of the roles that the message lists, the weakest that is enough.")
    }

    package func check(_ scope: ScopeSpec, _ findings: inout Findings) {
        guard scope.roleIndex == nil, let type = scope.resource.type(in: findings.catalog), let role = scope.role else {
            return
        }
        let close = closeMatch(to: role.text, among: type.roles.map(\.name))
        let valid = type.roles.map { "`\($0.name)`\($0.isLegacy ? " (legacy)" : "")" }.joined(separator: ", ")
        findings.report(
            self, at: role.span, "\(quoted(role.text)) is not a role of `\(type.name)`",
            notes: (close.map { ["did you mean `\($0)`?"] } ?? []) + ["roles of `\(type.name)`, weakest first: \(valid)"],
            fix: close.flatMap { Fix(replacing: role.value, with: $0, in: findings.source) })
    }
}
