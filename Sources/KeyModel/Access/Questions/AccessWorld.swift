/// What exists and what groups may already do, with the rules that it follows: what every question about access is asked of.
///
/// It is the whole of what counts: an answer is worked out from it and the key alone, without files, clock or network. Everything
/// in it is total: what the catalog or the inventory does not know grants nothing, and `gaps` says so.
package final class AccessWorld: Sendable {
    package let catalog: Catalog
    package let inventory: Inventory

    /// For each listed resource those directly inside it.
    let children: [[Int]]

    package init(catalog: Catalog, inventory: Inventory) {
        self.catalog = catalog
        self.inventory = inventory
        children = inventory.resources?.children ?? []
    }

    /// Everything that the key has: its scopes, then what each of its sharing groups may do, since its service user is a member of
    /// them. A group that is named twice counts once.
    package func grants(of key: APIKey) -> [Grant] {
        var grants = key.scopes.enumerated().compactMap { catalog.grant($1, from: .scope($0)) }
        guard let groups = inventory.groups else { return grants }
        var seen: Set<String> = []
        for id in key.sharingGroupIDs where seen.insert(id).inserted {
            if let group = groups[id] { grants += self.grants(of: group) }
        }
        return grants
    }

    /// What a group may do.
    package func grants(of group: SharingGroup) -> [Grant] {
        group.grants.enumerated().compactMap { catalog.grant($1, from: .group(group.id, $0)) }
    }

    /// A resource and what contains it, nearest first.
    package func chain(of resource: ResourceReference) -> [ResourceReference] {
        guard let tree = inventory.resources, let index = tree.index(ofType: resource.type, id: resource.id) else {
            return [resource]
        }
        return [resource] + tree.containers(of: index).map(tree.reference)
    }

    /// The listed resources directly inside a resource, as listed.
    package func contents(of resource: ResourceReference) -> [ResourceReference] {
        guard let tree = inventory.resources, let index = tree.index(ofType: resource.type, id: resource.id) else { return [] }
        return children[index].map(tree.reference)
    }

    /// Every way in which grants reach a resource, those on the resource itself first, then by the distance of the container.
    ///
    /// Complexity: linear in the number of grants.
    package func paths(of grants: [Grant], to resource: ResourceReference) -> [AccessPath] {
        paths(of: grants, along: chain(of: resource))
    }

    /// The same for a chain that is already known.
    package func paths(of grants: [Grant], along chain: [ResourceReference]) -> [AccessPath] {
        var found: [AccessPath] = []
        for (distance, place) in chain.enumerated() {
            for grant in grants where grant.resource == place {
                if let path = path(of: grant, along: chain[...distance]) { found.append(path) }
            }
        }
        return found
    }

    /// - Parameter chain: from the resource to the one that the grant is on.
    func path(of grant: Grant, along chain: ArraySlice<ResourceReference>) -> AccessPath? {
        var roles = [grant.role]
        for place in chain.dropLast().reversed() {
            guard let next = catalog.role(roles[roles.count - 1], insideOn: place.type) else { return nil }
            roles.append(next)
        }
        return AccessPath(grant: grant, through: Array(chain.dropFirst()), roles: roles)
    }

    /// Calls `body` with each resource that a grant reaches, as far as it is known, and the role that it arrives as there.
    ///
    /// Complexity: linear in the number of resources reached.
    func forEachReached(by grant: Grant, _ body: (ResourceReference, RoleIndex) -> Void) {
        body(grant.resource, grant.role)
        guard let tree = inventory.resources, let index = tree.index(ofType: grant.resource.type, id: grant.resource.id) else {
            return
        }
        visit(index, grant.role, tree, depth: 1, body)
    }

    /// The contents of a resource. Nothing lies deeper than there are types: in a catalog whose types contain each other in a circle
    /// the walk ends there.
    private func visit(
        _ index: Int, _ role: RoleIndex, _ tree: ResourceTree, depth: Int, _ body: (ResourceReference, RoleIndex) -> Void
    ) {
        guard depth < catalog.resourceTypes.count, !catalog.rolesInside(role).isEmpty else { return }
        for child in children[index] {
            let resource = tree.reference(child)
            guard let inside = catalog.role(role, insideOn: resource.type) else { continue }
            body(resource, inside)
            visit(child, inside, tree, depth: depth + 1, body)
        }
    }
}
