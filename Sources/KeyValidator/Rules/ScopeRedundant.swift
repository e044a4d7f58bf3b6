internal import KeyModel
package import SourceText

package struct ScopeRedundant: KeyRule {
    package let id = "scope-redundant"
    package let severity = Severity.warning
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Another scope of the key, on the same resource, grants everything that this one does",
            why: "It hides what the key can do: whoever reads the weaker role may stop reading there.",
            bad: Example(
                """
                name: nightly report
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: viewer }
                  - { resource_type: project, resource_id: prj_report, role: editor }
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: editor }
                sharing_group_ids: [grp_data]

                """),
            remedy: "Remove the weaker scope, or the stronger one if it was not meant.")
    }

    package func check(_ key: KeySpec, _ findings: inout Findings) {
        guard let list = key.scopeList, key.scopes.count > 1 else { return }
        let scopes = key.distinctScopes.compactMap { entry in
            entry.spec.access(in: findings.catalog).map { (index: entry.index, spec: entry.spec, scope: entry.scope, access: $0) }
        }
        let byResource = Dictionary(grouping: scopes) { ResourceName(type: $0.scope.resourceType, id: $0.scope.resourceID) }
        for scope in scopes {
            let others = byResource[ResourceName(type: scope.scope.resourceType, id: scope.scope.resourceID)] ?? []
            let stronger = others.first { other in
                other.index != scope.index && other.access.covers(scope.access)
                    && (other.index < scope.index || !scope.access.covers(other.access))
            }
            guard let stronger else { continue }
            findings.report(
                self, at: scope.spec.value.entrySpan,
                "the scope is redundant: `\(stronger.scope.role)` on the same resource grants everything that "
                    + "`\(scope.scope.role)` does",
                fix: Fix(
                    removing: scope.index, from: list, of: findings.source, description: "remove the redundant scope"))
        }
    }

    private struct ResourceName: Hashable {
        let type: String
        let id: String
    }
}
