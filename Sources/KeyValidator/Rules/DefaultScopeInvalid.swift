package import SourceText

package struct DefaultScopeInvalid: CatalogRule {
    package var id: String { "default-scope-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A scope of a preset that is not written as `type:role`",
            why: "A preset names types and roles; on which resources is for the key to say.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                presets:
                  - { id: look, use_case: dashboards, scopes: ["site:s_home:reader"] }

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]
                presets:
                  - { id: look, use_case: dashboards, scopes: ["site:reader"] }

                """, as: .catalog),
            remedy: "Write the type, a colon and the role.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        for scope in catalog.presets.entries.flatMap(\.scopes) where scope.parts == nil {
            findings.report(
                self, at: scope.value.span, "\(quoted(scope.value.text)) is not a type and a role", notes: ["write `type:role`"])
        }
    }
}
