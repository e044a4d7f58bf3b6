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
        guard let type = scope.resource.resourceType, let role = scope.role, let access = scope.access(in: findings.catalog)
        else {
            return
        }
        let allowed = preset.defaultScopes.filter { $0.resourceType == type.text }
            .compactMap { findings.catalog.index(ofRole: $0.role, of: $0.resourceType) }
            .map(findings.catalog.access(of:))
        let excess = excess(of: access, over: allowed, in: findings.catalog)
        guard !excess.isEmpty else { return }
        let defaults = preset.defaultScopes.map { "`\($0)`" }.joined(separator: ", ")
        findings.report(
            self, at: role.span,
            "`\(type.text):\(role.text)` grants \(excess.map { "`\($0)`" }.joined(separator: ", ")), which the preset "
                + "`\(preset.id)` does not",
            notes: ["the default scopes of `\(preset.id)` are \(defaults)"])
    }

    /// The permissions that none of `allowed` gives, on the resource itself or on what it contains.
    private func excess(of access: RoleAccess, over allowed: [RoleAccess], in catalog: Catalog) -> [String] {
        let own = allowed.reduce(access.own) { $0.subtracting($1.own) }
        let contents = access.contents.flatMap { content in
            let rest = allowed.reduce(content.permissions) {
                $0.subtracting($1.permissions(onContained: content.resourceType))
            }
            return catalog.names(of: rest).map { "\($0) on \(content.resourceType)" }
        }
        return own.isEmpty ? contents : catalog.names(of: own)
    }
}
