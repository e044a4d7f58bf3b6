package import SourceText

package struct ContentsUnreachable: CatalogRule {
    package var id: String { "contents-unreachable" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A role that gives a role on a type that its own type does not contain",
            why:
                "Access reaches from a container into what it contains and nowhere else, so the line would have "
                + "no effect.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: owner, permissions: [see], on_contents: { page: owner } }]
                  - name: page
                    roles: [{ name: owner, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    contains: [page]
                    roles: [{ name: owner, permissions: [see], on_contents: { page: owner } }]
                  - name: page
                    roles: [{ name: owner, permissions: [see] }]

                """, as: .catalog),
            remedy: "List the type under `contains`, or take the line out.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        for type in catalog.types.entries {
            guard let name = type.name?.text else { continue }
            for (contained, _) in type.roles.entries.flatMap(\.onContents)
            where catalog.types[contained.text] != nil && !type.contains.contains(contained.text) {
                let list = type.contains.names.map { quoted($0.text) }.joined(separator: ", ")
                findings.report(
                    self, at: contained.entrySpan, "\(quoted(name)) does not contain \(quoted(contained.text))",
                    notes: [list.isEmpty ? "it contains nothing" : "it contains \(list)"])
            }
        }
    }
}
