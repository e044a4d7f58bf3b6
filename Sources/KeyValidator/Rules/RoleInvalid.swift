internal import KeyModel
package import SourceText

package struct RoleInvalid: ScopeRule {
    package var id: String { "role-invalid" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A role that the resource's type does not have",
            why: "Each type has roles of its own; the platform answers 422 to the key.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: namespace, resource_id: ns_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write one of the roles that the message lists, the weakest that is enough.")
    }

    package func check(_ scope: ScopeSpec, _ findings: inout Findings) {
        guard scope.roleIndex == nil, let type = scope.resource.type(in: findings.catalog), let role = scope.role else {
            return
        }
        let close = closeMatch(to: role.text, among: type.roles.map(\.name))
        let valid = type.roles.map { "`\($0.name)`\($0.isLegacy ? " (legacy)" : "")" }.joined(separator: ", ")
        findings.report(
            self, at: role.span, "\(quoted(role.text)) is not a role of `\(type.name)`",
            notes: (close.map { ["did you mean `\($0)`?"] } ?? []) + ["roles of `\(type.name)`, weakest first: \(valid)"],
            fix: close.flatMap { Fix(replacing: role.value, with: $0, in: findings.source) })
    }
}

extension RoleInvalid: CatalogRule {
    package func check(_ catalog: CatalogSpec, _ findings: inout Findings) {
        let source = findings.source
        func check(_ role: String, at span: SourceSpan, of typeName: String, fix: (String) -> Fix?) {
            guard let type = catalog.types[typeName], type.roles.isWhole, type.roles[role] == nil else { return }
            findings.report(
                self, unknown: role, at: span, "\(quoted(role)) is not a role of \(quoted(typeName))", among: type.roles.names,
                introduction: "roles of \(quoted(typeName)) are", fix: fix)
        }
        func check(_ role: LocatedString, of type: String) {
            check(role.text, at: role.span, of: type) { Fix(replacing: role.value, with: $0, in: source) }
        }
        for type in catalog.types.entries {
            guard let name = type.name?.text else { continue }
            for role in type.roles.entries {
                if let normalized = role.normalizedTo { check(normalized, of: name) }
                for (contained, given) in role.onContents where type.contains.contains(contained.text) {
                    if let given { check(given, of: contained.text) }
                }
            }
        }
        for scope in catalog.presets.entries.flatMap(\.scopes) {
            guard let parts = scope.parts else { continue }
            check(parts.role, at: parts.roleSpan, of: parts.type) {
                Fix(replacing: scope.value.value, with: "\(parts.type):\($0)", in: source)
            }
        }
        for type in catalog.sharing?.types.names ?? [] {
            if let role = catalog.sharing?.role { check(role, of: type.text) }
        }
    }
}
