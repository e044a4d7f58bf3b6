package import SourceText

package struct ContainmentCyclic: CatalogRule {
    package var id: String { "containment-cyclic" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Resource types that contain one another in a circle",
            why: "A resource would be inside itself, and what a role reaches could not be told.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    contains: [page]
                    roles: [{ name: owner, permissions: [see] }]
                  - name: page
                    contains: [site]
                    roles: [{ name: owner, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    contains: [page]
                    roles: [{ name: owner, permissions: [see] }]
                  - name: page
                    roles: [{ name: owner, permissions: [see] }]

                """, as: .catalog),
            remedy: "Take one of the types out of what another one contains.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        let types = catalog.types.entries
        let contained = types.map { type in type.contains.names.map { catalog.types.index(of: $0.text) } }
        for cycle in Cycles(contained).found {
            let (type, item) = cycle.end
            let name = types[type].contains.names[item]
            let chain = (cycle.nodes + [cycle.nodes[0]]).compactMap { types[$0].name.map { quoted($0.text) } }
            findings.report(
                self, at: name.span, "\(quoted(name.text)) would contain itself",
                notes: ["the circle is " + chain.joined(separator: " contains ")])
        }
    }
}
