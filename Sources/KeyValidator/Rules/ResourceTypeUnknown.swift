internal import KeyModel
package import SourceText

package struct ResourceTypeUnknown: ResourceRule {
    package var id: String { "resource-type-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource type that the catalog does not have",
            why: "Roles and ids mean something on a type only; the platform answers 422 to the key.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: projekt, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write one of the types that the message lists.")
    }

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard mention.typeIndex == nil, let type = mention.resourceType else { return }
        let names = findings.catalog.resourceTypes.map(\.name)
        findings.report(
            self, at: type.span, "\(quoted(type.text)) is not a resource type",
            notes: suggestions(for: type.text, among: names, introduction: "resource types are"),
            fix: closeMatch(to: type.text, among: names).flatMap { Fix(replacing: type.value, with: $0, in: findings.source) })
    }
}
