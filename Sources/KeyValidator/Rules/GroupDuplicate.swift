package import SourceText

package struct GroupDuplicate: SpecRule {
    package var id: String { "group-duplicate" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "The same sharing group again",
            why: "It has no effect, and whoever takes one of the two out believes that the group is gone.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data, grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Remove it.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        for list in contents.groupLists {
            guard list.mayRepeatItem else { continue }
            let items = list.items
            var seen: Set<String> = []
            for (index, item) in items.enumerated() {
                guard let group = item.string, !seen.insert(group).inserted else { continue }
                findings.report(
                    self, at: item.entrySpan, "the key names the group \(quoted(group)) already",
                    fix: Fix(
                        removing: index, among: items, of: list, in: findings.source, description: "remove the repeated group"))
            }
        }
    }
}
