internal import KeyModel
package import SourceText

package struct SharingGroupsEmpty: SpecRule {
    package var id: String { "sharing-groups-empty" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A key without a sharing group",
            why: "What the key creates would be owned by nobody but its service user, and the platform answers 422 to it.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: []

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Name the group that is to own what the key creates.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let least = findings.catalog.limits.minimumSharingGroups
        for list in contents.groupLists where list.itemCount < least {
            findings.report(self, at: list.span, "a key needs at least \(least) sharing group\(least == 1 ? "" : "s")")
        }
    }
}
