internal import KeyModel
package import SourceText

package struct ParentInvalid: SpecRule {
    package var id: String { "parent-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary:
                "A parent of a type that does not contain the resource's type, or a chain of parents that returns to its start",
            why:
                "What a container's role reaches is worked out from the parents, so a wrong one makes every answer about access wrong.",
            bad: Example(
                """
                resources:
                  - { resource_type: project, resource_id: prj_site }
                  - { resource_type: agent, resource_id: agt_build, parent: prj_site }

                """, as: .resources),
            good: Example(
                """
                resources:
                  - { resource_type: namespace, resource_id: ns_prod }
                  - { resource_type: agent, resource_id: agt_build, parent: ns_prod }

                """, as: .resources),
            remedy: "Name the resource that directly contains this one.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        guard let resources = findings.inventory.resources else { return }
        for entry in contents.resources {
            guard let parent = entry.parent, parent.idDefect == nil, let id = parent.resourceID,
                let type = entry.resource.typeIndex
            else { continue }
            let types = resources.types(ofID: id.text)
            let name = findings.catalog.resourceTypes[type].name
            let containers = findings.catalog.resourceTypes.filter { $0.contains.contains(name) }.map(\.name)
            if !types.isEmpty, !types.contains(where: { containers.contains(findings.catalog.resourceTypes[$0].name) }) {
                let actual = types.map { "`\(findings.catalog.resourceTypes[$0].name)`" }.joined(separator: ", ")
                findings.report(
                    self, at: id.span, "\(quoted(id.text)) is of type \(actual), which does not contain `\(name)`",
                    notes: [
                        containers.isEmpty
                            ? "nothing contains a resource of type `\(name)`"
                            : "`\(name)` is contained in " + containers.map { "`\($0)`" }.joined(separator: ", ")
                    ])
            } else if let own = entry.resource.resourceID,
                let index = resources.index(ofType: type, id: own.text), let chain = resources.cycle(from: index)
            {
                let names = (chain + [index]).map { quoted(resources.resources[$0].resourceID) }
                findings.report(
                    self, at: id.span, "the chain of parents returns to \(quoted(own.text))",
                    notes: ["the chain is \(quoted(own.text)) in " + names.prefix(Self.shownParents).joined(separator: " in ")])
            }
        }
    }

    private static let shownParents = 8
}
