package import SourceText

package struct NameDuplicate: SpecRule {
    package var id: String { "name-duplicate" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A key of this name stands earlier in the run",
            why:
                "The name is how people tell keys apart in lists, logs and reviews, and how keybook compares a key with what it was.",
            bad: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]
                ---
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_sales, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]
                ---
                name: nightly sales report
                scopes: [{ resource_type: project, resource_id: prj_sales, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Give each key a name of its own.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let earlier = findings.context.earlierNames
        guard contents.keys.count > 1 || !earlier.isEmpty else { return }
        var first: [String: Int] = [:]
        var lines: LineTable?
        for name in contents.keys.compactMap(\.name) {
            let text = name.text
            let other: EarlierKey
            if let known = earlier[text] {
                other = known
            } else if let offset = first[text] {
                let table = lines ?? LineTable(findings.source)
                lines = table
                other = EarlierKey(file: findings.source.name, position: table.position(at: offset))
            } else {
                first[text] = name.entrySpan.start
                continue
            }
            let place = "\(shown(other.file)):\(other.position.line):\(other.position.column)"
            findings.report(self, at: name.entrySpan, "another key is called \(quoted(text))", notes: ["it stands at \(place)"])
        }
    }
}
