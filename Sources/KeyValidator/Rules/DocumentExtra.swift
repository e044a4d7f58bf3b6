package import SourceText

package struct DocumentExtra: SpecRule {
    package var id: String { "document-extra" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A catalog of more than one YAML document",
            why: "A catalog is one mapping; what stands in a second document would not be read.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                ---
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: page
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                  - name: page
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy: "Write everything into one document.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for span in contents.extraDocuments {
            findings.report(self, at: span, "a catalog is one document; what stands here would not be read")
        }
    }
}
