package import SourceText

package struct EntryNameInvalid: CatalogRule {
    package var id: String { "entry-name-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A name in a catalog that cannot stand in `type:id:role`",
            why:
                "Names stand in specs, on command lines and in the short form of scopes; one with a blank or a "
                + "colon in it could be taken for something else.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: web site
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: web_site
                    title: Web site
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy: "Write a plain word, and put what people are to read into `title`, `name` or `summary`.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        func check(_ entries: [some CatalogEntry]) {
            for name in entries.compactMap(\.name) where !EntryName.isValid(name.utf8) {
                findings.report(
                    self, at: name.span, name.utf8.isEmpty ? "the name is empty" : "\(quoted(name.text)) is no name for an entry",
                    notes: [EntryName.phrase])
            }
        }
        check(catalog.permissions.entries)
        check(catalog.types.entries)
        for type in catalog.types.entries { check(type.roles.entries) }
        check(catalog.presets.entries)
    }
}
