internal import KeyModel
package import SourceText

package struct ResourceTypeUnknown: ResourceRule {
    package var id: String { "resource-type-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A resource type that the catalog does not have",
            why: "Roles and ids mean something on a type only; the platform answers 422 to the key.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: projekt, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write one of the types that the message lists.")
    }

    package func check(_ mention: ResourceMention, _ findings: inout Findings) {
        guard mention.typeIndex == nil, let type = mention.resourceType else { return }
        let names = findings.catalog.resourceTypes.map(\.name)
        findings.report(
            self, at: type.span, "\(quoted(type.text)) is not a resource type",
            notes: suggestions(for: type.text, among: names, introduction: "resource types are"),
            fix: closeMatch(to: type.text, among: names).flatMap { Fix(replacing: type.value, with: $0, in: findings.source) })
    }
}

extension ResourceTypeUnknown: CatalogRule {
    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        // What is not among them may be one that could not be read.
        guard catalog.types.isWhole else { return }
        let (names, source) = (catalog.types.names, findings.source)
        func check(_ type: String, at span: SourceSpan, fix: (String) -> Fix?) {
            guard catalog.types[type] == nil else { return }
            findings.report(
                self, unknown: type, at: span, "\(quoted(type)) is not a resource type of this catalog", among: names,
                introduction: "its resource types are", fix: fix)
        }
        func check(_ list: [LocatedString]) {
            for name in list { check(name.text, at: name.span) { Fix(replacing: name.value, with: $0, in: source) } }
        }
        check(catalog.permissions.entries.compactMap(\.creates))
        for type in catalog.types.entries {
            check(type.contains.names)
            for (name, _) in type.roles.entries.flatMap(\.onContents) {
                check(name.text, at: name.entrySpan) { Fix(renaming: name, to: $0, in: source) }
            }
        }
        for scope in catalog.presets.entries.flatMap(\.scopes) {
            guard let parts = scope.parts else { continue }
            check(parts.type, at: parts.typeSpan) { Fix(replacing: scope.value.value, with: "\($0):\(parts.role)", in: source) }
        }
        check(catalog.sharing?.types.names ?? [])
    }
}
