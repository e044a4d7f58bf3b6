internal import KeyModel
package import SourceText

package struct CatalogTooLarge: CatalogRule {
    package var id: String { "catalog-too-large" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A catalog with more entries than keybook has room for",
            why: "What is beyond would be left out, and a key would look weaker than it is.",
            bad: Example(Self.text(PermissionSet.capacity + 1), as: .catalog, excerpt: Self.excerpt(PermissionSet.capacity + 1)),
            good: Example(Self.text(PermissionSet.capacity), as: .catalog, excerpt: Self.excerpt(PermissionSet.capacity)),
            remedy:
                "Leave out what no role of a key grants, or take permissions together that always come together; a catalog is about keys alone."
        )
    }

    /// A catalog with so many permissions.
    private static func text(_ count: Int) -> String {
        "permissions:\n" + (1...count).map { "  - { name: see_\($0), summary: see it }\n" }.joined() + rest
    }

    private static func excerpt(_ count: Int) -> String {
        "permissions:\n  - { name: see_1, summary: see it }\n  # … \(count) of them\n" + rest
    }

    private static let rest = """
        resource_types:
          - name: site
            roles: [{ name: reader, permissions: [see_1] }]

        """

    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        func check(_ excess: SourceSpan?, _ what: String, limit: Int = CatalogCapacity.entries) {
            guard let excess else { return }
            findings.report(self, at: excess, "there are more than \(limit) \(what)", notes: ["what follows is not looked at"])
        }
        check(catalog.permissions.excess, "permissions", limit: PermissionSet.capacity)
        check(catalog.types.excess, "resource types")
        check(catalog.presets.excess, "presets")
        check(catalog.sharing?.types.excess, "resource types that are shared")
        for type in catalog.types.entries {
            check(type.contains.excess, "types in a resource type")
            check(type.roles.excess, "roles of a resource type")
            for role in type.roles.entries {
                check(role.permissions.excess, "permissions of a role", limit: PermissionSet.capacity)
            }
        }
        for preset in catalog.presets.entries { check(preset.excess, "scopes of a preset") }
    }
}
