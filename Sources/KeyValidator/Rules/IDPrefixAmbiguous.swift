package import SourceText

package struct IDPrefixAmbiguous: CatalogRule {
    package var id: String { "id-prefix-ambiguous" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Two resource types of a catalog with the same id prefix",
            why: "The beginning of an id then does not tell its type, so that an id of the wrong type goes unnoticed.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    id_prefix: s_
                    roles: [{ name: reader, permissions: [see] }]
                  - name: space
                    id_prefix: s_
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    id_prefix: s_
                    roles: [{ name: reader, permissions: [see] }]
                  - name: space
                    id_prefix: sp_
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy:
                "Correct the prefix. Where the platform is like that, take it out of both types, or suppress the "
                + "rule there.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        var first: [String: String] = [:]
        for type in catalog.types.entries {
            guard let prefix = type.idPrefix, let name = type.name?.text else { continue }
            if let other = first[prefix.text] {
                findings.report(self, at: prefix.span, "ids of \(quoted(other)) begin with \(quoted(prefix.text)), too")
            } else {
                first[prefix.text] = name
            }
        }
    }
}
