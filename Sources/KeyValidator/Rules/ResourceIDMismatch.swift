internal import KeyModel
package import SourceText

package struct ResourceIDMismatch: ResourceRule {
    package var id: String { "resource-id-mismatch" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource id with the prefix of another resource type",
            why: "The scope names a resource that is not of its type, so it grants nothing, or not what its reader believes.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: agent, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: agent, resource_id: agt_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Correct the id or the type, whichever is wrong.")
    }

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard case .mismatch(let other) = mention.idDefect, let id = mention.resourceID,
            let type = mention.type(in: findings.catalog)
        else { return }
        findings.report(
            self, at: id.span,
            "\(quoted(id.text)) is the id of a resource of type `\(findings.catalog.resourceTypes[other].name)`, not `\(type.name)`",
            notes: type.idPrefix.isEmpty ? [] : ["ids of `\(type.name)` begin with `\(type.idPrefix)`"])
    }
}
