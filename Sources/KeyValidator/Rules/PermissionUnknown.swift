package import SourceText

package struct PermissionUnknown: CatalogRule {
    package var id: String { "permission-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A role with a permission that the catalog does not list",
            why: "What the role allows would be told without it, and a key looks weaker than it is.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [sea] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy: "Write one of the names under `permissions`, or add the permission there.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        // What is not among them may be one that could not be read.
        guard catalog.permissions.isWhole else { return }
        let (names, source) = (catalog.permissions.names, findings.source)
        for role in catalog.types.entries.flatMap(\.roles.entries) {
            for name in role.permissions.names where catalog.permissions[name.text] == nil {
                findings.report(
                    self, unknown: name.text, at: name.span, "\(quoted(name.text)) is not a permission of this catalog",
                    among: names, introduction: "its permissions are",
                    fix: { Fix(replacing: name.value, with: $0, in: source) })
            }
        }
    }
}
