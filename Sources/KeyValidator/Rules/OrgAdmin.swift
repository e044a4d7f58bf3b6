internal import KeyModel
package import SourceText

package struct OrgAdmin: SpecRule {
    package var id: String { "org-admin" }
    package var severity: Severity { .warning }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "A role that can create keys with any access",
            why: "Whoever holds `org:admin` can make another key that may do anything, so no other limit of this key holds.",
            bad: Example(
                """
                name: bootstrap
                scopes: [{ resource_type: org, resource_id: org_acme, role: admin }]
                sharing_group_ids: [grp_platform]

                """),
            good: Example(
                """
                name: bootstrap
                scopes: [{ resource_type: namespace, resource_id: ns_prod, role: admin }]
                sharing_group_ids: [grp_platform]

                """),
            remedy:
                "Write a scope on the namespaces that the key needs. Where it must manage keys, suppress the rule there and say why."
        )
    }

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        // A group may hold people who administer the org; what it means for a key is `group-widens-access`.
        guard contents.kind == .keys else { return }
        contents.forEachScope { scope in
            guard let index = scope.roleIndex, findings.catalog.managesKeys(index), let role = scope.role else { return }
            let type = findings.catalog.resourceTypes[index.type].name
            findings.report(self, at: role.span, "a key with `\(type):\(role.text)` can create keys with any access")
        }
    }
}
