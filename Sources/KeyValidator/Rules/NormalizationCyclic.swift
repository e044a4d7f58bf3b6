package import SourceText

package struct NormalizationCyclic: CatalogRule {
    package var id: String { "normalization-cyclic" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Legacy roles that are normalized to one another in a circle",
            why:
                "The platform would treat none of them as a role that there is, and what they allow could not be "
                + "told.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles:
                      - { name: reader, permissions: [see], normalized_to: viewer }
                      - { name: viewer, permissions: [see], normalized_to: reader }

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles:
                      - { name: viewer, permissions: [see] }
                      - { name: reader, permissions: [see], normalized_to: viewer }

                """, as: .catalog),
            remedy: "Take `normalized_to` out of the role that the platform goes by.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        for type in catalog.types.entries {
            let roles = type.roles.entries
            let next = roles.map { role in [role.normalizedTo.flatMap { type.roles.index(of: $0.text) }] }
            for cycle in Cycles(next).found {
                guard let name = roles[cycle.end.node].normalizedTo else { continue }
                let chain = (cycle.nodes + [cycle.nodes[0]]).compactMap { roles[$0].name.map { quoted($0.text) } }
                findings.report(
                    self, at: name.span, "\(quoted(name.text)) would be normalized to itself",
                    notes: ["the circle is " + chain.joined(separator: " to ")])
            }
        }
    }
}
