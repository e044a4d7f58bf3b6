internal import KeyModel
package import SourceText

package struct ResourceUnknown: ResourceRule {
    package var id: String { "resource-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource that the resources file does not list",
            why:
                "The resource is gone, was never there, or is misspelt: the scope grants nothing now, and whatever it is that gets the id "
                + "later. A parent that is not listed leaves open what contains the resource.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_reprot, role: viewer }]
                sharing_group_ids: [grp_data]

                """,
                beside: [Self.resources]),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """,
                beside: [Self.resources]),
            remedy: "Correct the id, or add the resource to the resources file.")
    }

    private static let resources = InventoryExample.resources(
        """
        resources:
          - { resource_type: project, resource_id: prj_report }

        """)

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard mention.idDefect == nil, let resources = findings.inventory.resources, let id = mention.resourceID else { return }
        let types = resources.types(ofID: id.text)
        guard let type = mention.typeIndex else {
            // Nobody says of what type a parent is.
            guard mention.resourceType == nil, types.isEmpty else { return }
            findings.report(
                self, at: id.span, "the resources file does not list \(quoted(id.text))",
                notes: findings.suggestion(for: id.text, among: resources.resources.lazy.map(\.resourceID)))
            return
        }
        guard !types.contains(type) else { return }
        let name = findings.catalog.resourceTypes[type].name
        let other = types.first.map { "it lists \(quoted(id.text)) as `\(findings.catalog.resourceTypes[$0].name)`" }
        let candidates = resources.resources.lazy.filter { $0.resourceType == name }.map(\.resourceID)
        findings.report(
            self, at: id.span, "the resources file does not list the `\(name)` \(quoted(id.text))",
            notes: other.map { [$0] } ?? findings.suggestion(for: id.text, among: candidates))
    }
}

extension Findings {
    /// What was meant by an id that an inventory does not list.
    func suggestion(for id: String, among ids: some Sequence<String>) -> [String] {
        guard list.count < Self.suggestionLimit else { return [] }
        return bestMatch(to: id, among: Array(ids)).map { ["did you mean `\($0)`?"] } ?? []
    }

    /// Each suggestion compares an id with all that are listed; a file with more findings has another problem.
    private static var suggestionLimit: Int { 20 }
}
