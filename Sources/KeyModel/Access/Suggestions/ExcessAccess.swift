/// What grants give beyond the needs: on every resource that is known, and on whatever is created later in a container that they
/// reach.
package struct ExcessAccess: Sendable, Hashable {
    /// By type and id; each with at least one permission.
    package let known: [ExcessOnResource]

    /// By the container, then in the order of the catalog's types.
    package let later: [ExcessOnCreation]

    /// How many permissions on how many resources it is. What may be created later in a container counts as one resource of each
    /// type that is reached in it, so that of two ways that are equal today the narrower one is less.
    package let count: Int

    package var isEmpty: Bool { count == 0 }

    package init(of grants: [Grant], beyond needs: AccessNeeds, in world: AccessWorld) {
        let catalog = world.catalog
        var known: [ResourceReference: PermissionSet] = [:]
        var later: [ContentType: PermissionSet] = [:]
        for grant in grants {
            world.forEachReached(by: grant) { resource, role in
                let access = catalog.access(of: role)
                known[resource, default: PermissionSet()].formUnion(access.own.subtracting(needs.permissions(on: resource)))
                for content in access.contents {
                    guard let type = catalog.index(ofResourceType: content.resourceType) else { continue }
                    later[ContentType(container: resource, type: type), default: PermissionSet()].formUnion(content.permissions)
                }
            }
        }
        self.known = known.filter { !$1.isEmpty }.map { ExcessOnResource(resource: $0, permissions: $1) }
            .sorted { $0.resource.precedes($1.resource) }
        self.later = later.filter { !$1.isEmpty }
            .map { ExcessOnCreation(type: $0.type, container: $0.container, permissions: $1) }
            .sorted { a, b in
                a.container == b.container ? a.type < b.type : a.container.precedes(b.container)
            }
        count = known.values.reduce(0) { $0 + $1.count } + later.values.reduce(0) { $0 + $1.count }
    }

    private struct ContentType: Hashable {
        let container: ResourceReference
        let type: Int
    }
}

/// What is given on a resource and not needed.
package struct ExcessOnResource: Sendable, Hashable {
    package let resource: ResourceReference
    package let permissions: PermissionSet
}

/// What is given on each resource of a type that will be created in a container.
package struct ExcessOnCreation: Sendable, Hashable {
    /// The index of the type in the catalog.
    package let type: Int
    package let container: ResourceReference
    package let permissions: PermissionSet
}
