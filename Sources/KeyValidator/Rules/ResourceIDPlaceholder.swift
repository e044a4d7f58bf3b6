internal import KeyModel
package import SourceText

package struct ResourceIDPlaceholder: ResourceRule {
    package var id: String { "resource-id-placeholder" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource id that someone is still to fill in",
            why: "Nothing is expanded behind the reader's back: `${PROJECT}` would be sent as it stands, and name no resource.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_xxx, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write the id of the resource.")
    }

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard mention.idDefect == .placeholder, let id = mention.resourceID else { return }
        findings.report(
            self, at: id.span, "the resource id \(quoted(id.text)) is a placeholder",
            notes: ["what stands in the file is what is sent: no variable is expanded"])
    }
}
