internal import KeyModel
package import SourceText

package struct PresetIncomplete: SpecRule {
    package var id: String { "preset-incomplete" }
    package var severity: Severity { .info }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The preset has a default scope of a type that no scope of the key has",
            why:
                "A preset adds no scopes by itself. Less access than it starts with is often right; now and then it is an oversight.",
            bad: Example(
                """
                name: nightly report
                preset: read-only
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                preset: custom
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Add a scope of that type if the key needs one; otherwise name the preset that fits, such as `custom`.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for key in contents.keys {
            // Where a scope's type could not be read, it may be the one that is missing.
            guard let value = key.presetValue, let preset = key.preset(in: findings.catalog),
                let types = key.scopes?.types
            else { continue }
            var told: Set<String> = []
            for scope in preset.defaultScopes
            where !types.contains(where: { findings.catalog.resourceTypes[$0].name == scope.resourceType })
                && told.insert(scope.resourceType).inserted
            {
                findings.report(
                    self, at: value.span,
                    "the preset `\(preset.id)` has `\(scope)`, and the key no scope on `\(scope.resourceType)`",
                    notes: ["a preset adds no scopes by itself"])
            }
        }
    }
}
