internal import KeyModel
package import SourceText

package struct ScopeCovered: SpecRule {
    package var id: String { "scope-covered" }
    package var severity: Severity { .info }
    package var documentation: RuleDocumentation {
        RuleDocumentation(
            summary: "Another scope of the key, on a container of the resource, grants everything that this one does",
            why:
                "The scope changes nothing as things are. That may be meant: it stays when the wider scope goes, or when the resource "
                + "moves to another container.",
            bad: Example(
                """
                name: deploy
                scopes:
                  - { resource_type: namespace, resource_id: ns_prod, role: admin }
                  - { resource_type: agent, resource_id: agt_build, role: editor }
                sharing_group_ids: [grp_data]

                """,
                beside: [Self.resources]),
            good: Example(
                """
                name: deploy
                scopes:
                  - { resource_type: namespace, resource_id: ns_prod, role: admin }
                sharing_group_ids: [grp_data]

                """,
                beside: [Self.resources]),
            remedy: "Leave the scope out if the wider one is to stay; leave the wider one out if this is all that the key needs.")
    }

    private static let resources = InventoryExample.resources(
        """
        resources:
          - { resource_type: namespace, resource_id: ns_prod }
          - { resource_type: agent, resource_id: agt_build, parent: ns_prod }

        """)

    package func check(_ contents: SpecContents, _ findings: inout Findings) {
        let catalog = findings.catalog
        guard let resources = findings.inventory.resources, contents.kind == .keys else { return }
        for list in contents.scopeLists where list.scopes.count > 1 {
            let grants = list.grants(on: resources)
            // An exact repetition is `scope-duplicate` and nothing else.
            var seen: Set<Grant> = []
            for scope in list.scopes {
                guard let grant = Grant(scope.spec, on: resources), seen.insert(grant).inserted,
                    let cover = grant.cover(among: grants, in: resources, catalog)
                else { continue }
                let wider = resources.resources[cover.resource]
                findings.report(
                    self, at: scope.entrySpan,
                    "the scope is covered: `\(catalog[cover.role].name)` on the `\(wider.resourceType)` "
                        + "\(quoted(wider.resourceID)), which contains the resource, grants everything that it does")
            }
        }
    }
}

/// A role on a listed resource.
private struct Grant: Hashable {
    /// The index of the resource in the tree.
    let resource: Int
    let role: RoleIndex

    init?(_ scope: ScopeSpec, on resources: ResourceTree) {
        guard let role = scope.roleIndex, let id = scope.resource.resourceID,
            let resource = resources.index(ofType: role.type, id: id.text)
        else { return nil }
        self.resource = resource
        self.role = role
    }

    /// The grant on the nearest container that gives everything that this one does.
    func cover(among grants: [Int: [Grant]], in resources: ResourceTree, _ catalog: Catalog) -> Grant? {
        // The types that a role on a container comes through, the resource's own first.
        var types = [role.type]
        for container in resources.containers(of: resource) {
            let cover = grants[container]?.first { grant in
                catalog.role(grant.role, insideAlong: types.reversed()).map { catalog.covers($0, role) } ?? false
            }
            if let cover { return cover }
            types.append(resources.reference(container).type)
        }
        return nil
    }
}

extension ScopeList {
    /// What it grants, by the index of the resource.
    fileprivate func grants(on resources: ResourceTree) -> [Int: [Grant]] {
        Dictionary(grouping: scopes.compactMap { Grant($0.spec, on: resources) }, by: \.resource)
    }
}
