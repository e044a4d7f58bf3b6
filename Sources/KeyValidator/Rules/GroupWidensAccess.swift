internal import KeyModel
package import SourceText

package struct GroupWidensAccess: SpecRule {
    package var id: String { "group-widens-access" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A sharing group gives the key a permission that its scopes do not",
            why:
                "The key's service user becomes a member of each of its sharing groups, so the key can do whatever the group may do; "
                + "the scopes alone do not say it.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """,
                beside: [
                    .groups(
                        """
                        groups:
                          - id: grp_data
                            grants: [{ resource_type: project, resource_id: prj_report, role: owner }]

                        """)
                ]),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_reports]

                """,
                beside: [
                    .groups(
                        """
                        groups:
                          - id: grp_reports
                            grants: [{ resource_type: project, resource_id: prj_report, role: viewer }]

                        """)
                ]),
            remedy: "Share with a group that may do no more than the key, or write the access down as scopes if the key needs it."
        )
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        guard let groups = findings.inventory.groups else { return }
        var told: Set<Int> = []
        for use in contents.groupUses {
            let reach = ScopeReach(use.scopes, in: findings.context)
            var ids: Set<String> = []
            for value in use.groups.items {
                // The same group again is `group-duplicate`; what keys share by an anchor is told once.
                guard let id = value.string, ids.insert(id).inserted, !told.contains(value.identity),
                    let group = groups[id]
                else { continue }
                let excess = reach.excess(of: group.grants)
                guard !excess.isEmpty else { continue }
                told.insert(value.identity)
                findings.report(
                    self, at: value.span, "\(quoted(id)) gives the key access that its scopes do not",
                    notes: excess.prefix(Self.shownGrants).map(\.phrase)
                        + (excess.count > Self.shownGrants ? ["and \(excess.count - Self.shownGrants) grants more"] : []))
            }
        }
    }

    private static let shownGrants = 5
}
