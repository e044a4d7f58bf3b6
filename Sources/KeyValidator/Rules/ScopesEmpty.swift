internal import KeyModel
package import SourceText

package struct ScopesEmpty: SpecRule {
    package var id: String { "scopes-empty" }
    package var severity: Severity { .error }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A key without a scope",
            why: "No scope, no access: such a key can do nothing, and the platform answers 422 to it. A preset adds none.",
            bad: Example("name: nightly report\nscopes: []\nsharing_group_ids: [grp_data]\n"),
            good: Example(
                """
                name: nightly report
                scopes: [{ resource_type: project, resource_id: prj_report, role: viewer }]
                sharing_group_ids: [grp_data]

                """),
            remedy: "Add a scope for each resource that the key needs.")
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let least = findings.catalog.limits.minimumScopes
        for list in contents.scopeLists where list.holder == .key && list.value.itemCount < least {
            findings.report(self, at: list.value.span, "a key needs at least \(least) scope\(least == 1 ? "" : "s")")
        }
    }
}
