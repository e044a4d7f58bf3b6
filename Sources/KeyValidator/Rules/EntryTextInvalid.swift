package import SourceText

package struct EntryTextInvalid: CatalogRule {
    package var id: String { "entry-text-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A text in a catalog that is empty, too long, or cannot be shown on a line",
            why:
                "Tables, terminals and editors show it as it stands; a control character in it could change what "
                + "a reader sees.",
            bad: Example(
                """
                permissions:
                  - { name: see, summary: "" }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            good: Example(
                """
                permissions:
                  - { name: see, summary: see that it exists }
                resource_types:
                  - name: site
                    roles: [{ name: reader, permissions: [see] }]

                """, as: .catalog),
            remedy: "Write a few words on one line.")
    }

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        func check(_ text: LocatedString?) {
            guard let text, let defect = EntryText.defect(of: text.text) else { return }
            findings.report(
                self, at: text.span, "the text \(defect)",
                notes: ["a text is one line of 1 to \(EntryText.longest) characters, not all of them blank"])
        }
        check(catalog.title)
        for permission in catalog.permissions.entries { check(permission.record.string("summary")) }
        for type in catalog.types.entries {
            check(type.record.string("title"))
            for role in type.roles.entries { check(role.record.string("summary")) }
        }
        for preset in catalog.presets.entries {
            for field in ["name", "icon", "use_case"] { check(preset.record.string(field)) }
        }
    }
}
