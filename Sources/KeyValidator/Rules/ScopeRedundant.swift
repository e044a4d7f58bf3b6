internal import KeyModel
package import SourceText

package struct ScopeRedundant: SpecRule {
    package var id: String { "scope-redundant" }
    package var severity: Severity { .warning }
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

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for list in contents.scopeLists {
            let groups = list.scopesOnOneResource()
            let items = groups.isEmpty ? [] : list.value.items
            for scopes in groups {
                var roles: Set<RoleIndex> = []
                // An exact repetition is `scope-duplicate` and nothing else.
                let distinct = scopes.filter { scope in scope.spec.roleIndex.map { roles.insert($0).inserted } ?? false }
                for scope in distinct {
                    let stronger = distinct.first { $0.makesRedundant(scope, in: findings.catalog) }
                    guard let stronger = stronger?.spec.role?.text, let role = scope.spec.role?.text else { continue }
                    findings.report(
                        self, at: scope.entrySpan,
                        "the scope is redundant: `\(stronger)` on the same resource grants everything that `\(role)` does",
                        fix: Fix(
                            removing: scope.index, among: items, of: list.value, in: findings.source,
                            description: "remove the redundant scope"))
                }
            }
        }
    }
}

extension ListedScope {
    /// Whether it grants everything that `other`, on the same resource, does; of two equal ones only the earlier one makes the
    /// other redundant.
    fileprivate func makesRedundant(_ other: ListedScope, in catalog: Catalog) -> Bool {
        guard index != other.index, let own = spec.roleIndex, let others = other.spec.roleIndex else {
            return false
        }
        return catalog.covers(own, others) && (index < other.index || !catalog.covers(others, own))
    }
}
