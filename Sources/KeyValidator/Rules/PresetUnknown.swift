internal import KeyModel
package import SourceText

package struct PresetUnknown: SpecRule {
    package var id: String { "preset-unknown" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A preset that the catalog does not have",
            why: "The preset records what the key is for; one that does not exist says nothing, and nothing is compared with it.",
            bad: Example(
                """
                name: nightly report
                preset: readonly
                scopes:
                  - { resource_type: project, resource_id: prj_report, role: viewer }
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
            remedy: "Write one of the ids that the message lists, or take the field out.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for preset in contents.presets where findings.catalog.preset(id: preset.text) == nil {
            let ids = findings.catalog.presets.map(\.id)
            findings.report(
                self, at: preset.span, "\(quoted(preset.text)) is not a preset",
                notes: suggestions(for: preset.text, among: ids, introduction: "presets are"),
                fix: closeMatch(to: preset.text, among: ids).flatMap {
                    Fix(replacing: preset.value, with: $0, in: findings.source)
                })
        }
    }
}
