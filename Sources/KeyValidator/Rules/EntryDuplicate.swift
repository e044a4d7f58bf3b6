internal import KeyModel
package import SourceText

package struct EntryDuplicate: SpecRule {
    package var id: String { "entry-duplicate" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A groups or resources file lists an id twice",
            why: "Only the first entry would count, and whoever reads or edits the other one is misled.",
            bad: Example(
                """
                groups:
                  - { id: grp_data, members: [mem_ana] }
                  - { id: grp_data, members: [mem_bo] }

                """, as: .groups),
            good: Example(
                """
                groups:
                  - { id: grp_data, members: [mem_ana, mem_bo] }

                """, as: .groups),
            remedy: "Merge the entries, or correct the id.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        guard contents.kind != .keys else { return }
        var groups: Set<String> = []
        for id in contents.groups.compactMap(\.id) where !groups.insert(id.text).inserted {
            findings.report(self, at: id.span, "the group \(quoted(id.text)) is listed already")
        }
        var resources: Set<[String]> = []
        for resource in contents.resources.map(\.resource) {
            guard let type = resource.resourceType, let id = resource.resourceID,
                !resources.insert([type.text, id.text]).inserted
            else { continue }
            findings.report(self, at: id.span, "the \(quoted(type.text)) \(quoted(id.text)) is listed already")
        }
    }
}
