package import SourceText

package struct IDPrefixInvalid: CatalogRule {
    package var id: String { "id-prefix-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "An id prefix that no id can begin with",
            why: "Ids hold no white space, no control character and no `*`, so that no id of the type could be right.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    id_prefix: "site *"
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    id_prefix: "site_"
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy: "Write how the ids begin, or take the field out where they have no beginning of their own.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        for prefix in catalog.types.entries.compactMap(\.idPrefix) where !IDPrefixText.isValid(prefix.utf8) {
            findings.report(
                self, at: prefix.span,
                prefix.utf8.isEmpty ? "the id prefix is empty" : "no id can begin with \(quoted(prefix.text))",
                notes: ["an id prefix is 1 to \(IDPrefixText.longest) visible characters of ASCII without `*`"])
        }
    }
}
