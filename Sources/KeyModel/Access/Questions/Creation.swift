/// That a key may create resources of a type in a container, and who will own them.
package struct Creation: Sendable, Hashable {
    /// The index of the type that is created.
    package let type: Int
    package let container: ResourceReference

    /// The permission that allows it, by its index.
    package let permission: Int

    /// The ids of the groups that get the catalog's sharing role on it; empty where the type is not shared.
    package let owners: [String]
}

extension AccessWorld {
    /// What a key may create, and where, by the catalog's order of types, then by the id of the container.
    ///
    /// It is `KeyAccess.creations` without the rest: the walk ends where nothing further in can be created, and so passes by
    /// most resources.
    package func creations(by key: APIKey) -> [Creation] {
        var permissions: [ResourceReference: PermissionSet] = [:]
        for grant in grants(of: key) where gives(grant.role) {
            add(grant.resource, grant.role, to: &permissions)
            guard let tree = inventory.resources, let index = tree.index(ofType: grant.resource.type, id: grant.resource.id)
            else { continue }
            addContents(of: index, grant.role, tree, depth: 1, to: &permissions)
        }
        let owners = key.sharingGroupIDs.uniqued
        return permissions.sorted { $0.key.precedes($1.key) }
            .flatMap { creations(with: $0.value, in: $0.key, owners: owners) }
    }

    /// The creations that permissions on one resource allow.
    func creations(with permissions: PermissionSet, in container: ResourceReference, owners: [String]) -> [Creation] {
        permissions.intersection(catalog.creating).compactMap { permission in
            catalog.permissions[permission].creates.flatMap(catalog.index(ofResourceType:)).map { type in
                Creation(
                    type: type, container: container, permission: permission,
                    owners: catalog.sharing.resourceTypes.contains(catalog.resourceTypes[type].name) ? owners : [])
            }
        }
    }

    private func addContents(
        of index: Int, _ role: RoleIndex, _ tree: ResourceTree, depth: Int,
        to permissions: inout [ResourceReference: PermissionSet]
    ) {
        guard depth < catalog.resourceTypes.count, catalog.rolesInside(role).contains(where: gives) else { return }
        for child in children[index] {
            let resource = tree.reference(child)
            guard let inside = catalog.role(role, insideOn: resource.type), gives(inside) else { continue }
            add(resource, inside, to: &permissions)
            addContents(of: child, inside, tree, depth: depth + 1, to: &permissions)
        }
    }

    private func add(
        _ resource: ResourceReference, _ role: RoleIndex, to permissions: inout [ResourceReference: PermissionSet]
    ) {
        let own = catalog.access(of: role).own.intersection(catalog.creating)
        if !own.isEmpty { permissions[resource, default: PermissionSet()].formUnion(own) }
    }

    /// Whether a role lets its holder create something, on the resource itself or inside.
    private func gives(_ role: RoleIndex) -> Bool { !catalog.access(of: role).everything.isDisjoint(with: catalog.creating) }
}
