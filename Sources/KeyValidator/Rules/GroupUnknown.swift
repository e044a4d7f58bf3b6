internal import KeyModel
package import SourceText

package struct GroupUnknown: SpecRule {
    package var id: String { "group-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A sharing group that the groups file does not list",
            why: "The group is gone, was never there, or is misspelt: nobody would own what the key creates.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_dta]

                """,
                beside: [Self.groups]),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """,
                beside: [Self.groups]),
            remedy: "Correct the id, or add the group to the groups file.")
    }

    private static let groups = InventoryExample.groups(
        """
        groups:
          - { id: grp_data, members: [mem_ana, mem_bo] }

        """)

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        guard let groups = findings.inventory.groups else { return }
        for list in contents.groupLists {
            for value in list.items {
                guard let id = value.string, groups[id] == nil else { continue }
                findings.report(
                    self, at: value.span, "the groups file does not list \(quoted(id))",
                    notes: findings.suggestion(for: id, among: groups.groups.lazy.map(\.id)))
            }
        }
    }
}
