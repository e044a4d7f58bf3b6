internal import KeyModel
package import SourceText

package struct ResourceIDInvalid: ResourceRule {
    package var id: String { "resource-id-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource id that is empty, or holds white space, a control character or `*`",
            why: "A scope is a role on one specific resource: there are no wildcards, and no id has blanks in it.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: "prj_*", role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write the id of one resource; where a key needs several, add a scope for each, or one on their container.")
    }

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard case .invalid(let reason) = mention.idDefect, let id = mention.resourceID else { return }
        findings.report(
            self, at: id.span,
            reason == .empty ? "the resource id is empty" : "the resource id \(quoted(id.text)) \(reason.rawValue)",
            notes: reason == .asterisk ? ["a scope names one resource: there are no wildcards"] : [])
    }
}
