internal import KeyModel
package import SourceText

package struct PresetExceeded: SpecRule {
    package var id: String { "preset-exceeded" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A scope grants more than the preset's default scopes of its type",
            why:
                "The preset says what the key is for, and reviewers go by it: a read-only key that can change something is a surprise.",
            bad: Example(
                """
                name: nightly report
                preset: read-only
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: editor }
                  - { resource_type: agent, resource_id: agt_report, role: viewer }
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                preset: read-only
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: viewer }
                  - { resource_type: agent, resource_id: agt_report, role: viewer }
                sharing_group_ids: [grp_data]

                """),
            remedy: "Write a weaker role, or the preset that fits; `custom` fits everything.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        // A preset without default scopes is a promise of nothing.
        for use in contents.presetUses where !use.preset.defaultScopes.isEmpty {
            for scope in use.scopes.scopes { check(scope.spec, against: use.preset, &findings) }
        }
    }

    private func check(_ scope: ScopeSpec, against preset: Preset, _ findings: inout Findings) {
        guard let type = scope.resource.resourceType, let role = scope.role, let index = scope.roleIndex else { return }
        let allowed = preset.defaultScopes.filter { $0.resourceType == type.text }
            .compactMap { findings.catalog.index(ofRole: $0.role, of: $0.resourceType) }
        let excess = findings.catalog.excess(of: index, beyond: allowed).names(in: findings.catalog)
        guard !excess.isEmpty else { return }
        let defaults = preset.defaultScopes.map { "`\($0)`" }.joined(separator: ", ")
        findings.report(
            self, at: role.span,
            "`\(type.text):\(role.text)` grants \(excess.map { "`\($0)`" }.joined(separator: ", ")), which the preset "
                + "`\(preset.id)` does not",
            notes: ["the default scopes of `\(preset.id)` are \(defaults)"])
    }
}

extension RoleExcess {
    /// What is exceeded on the resource itself; where that is nothing, on what it contains.
    fileprivate func names(in catalog: Catalog) -> [String] {
        guard own.isEmpty else { return catalog.names(of: own) }
        return contents.flatMap { content in
            catalog.names(of: content.permissions).map { "\($0) on \(catalog.resourceTypes[content.type].name)" }
        }
    }
}
