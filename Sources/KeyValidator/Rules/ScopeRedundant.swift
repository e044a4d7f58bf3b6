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
        guard let list = key.scopeList else { return }
        for scopes in key.scopesOnOneResource {
            var roles: Set<String> = []
            // An exact repetition is `scope-duplicate` and nothing else.
            let distinct = scopes.filter { roles.insert($0.scope.role).inserted }
            for scope in distinct {
                guard let stronger = distinct.first(where: { $0.makesRedundant(scope, in: findings.catalog) }) else { continue }
                findings.report(
                    self, at: list.items[scope.index].entrySpan,
                    "the scope is redundant: `\(stronger.scope.role)` on the same resource grants everything that "
                        + "`\(scope.scope.role)` does",
                    fix: Fix(
                        removing: scope.index, from: list, of: findings.source, description: "remove the redundant scope"))
            }
        }
    }
}

extension ListedScope {
    /// Whether it grants everything that `other`, on the same resource, does; of two equal ones only the earlier one makes the other
    /// redundant.
    fileprivate func makesRedundant(_ other: ListedScope, in catalog: Catalog) -> Bool {
        guard index != other.index, let own = spec.access(in: catalog), let others = other.spec.access(in: catalog) else {
            return false
        }
        return own.covers(others) && (index < other.index || !others.covers(own))
    }
}
