/// Everything that a key can do, on every resource that is known.
package struct KeyAccess: Sendable {
    package let world: AccessWorld
    package let grants: [Grant]

    /// By the catalog's order of types, then by id. Each with at least one permission.
    package let resources: [ResourceAccess]

    /// The key's sharing groups, each once: they own what it creates.
    package let owners: [String]

    package init(of key: APIKey, in world: AccessWorld) {
        self.init(grants: world.grants(of: key), owners: key.sharingGroupIDs.uniqued, in: world)
    }

    package init(grants: [Grant], owners: [String] = [], in world: AccessWorld) {
        var permissions: [ResourceReference: (all: PermissionSet, scopes: PermissionSet)] = [:]
        for grant in grants {
            let isScope = grant.source.groupID == nil
            world.forEachReached(by: grant) { resource, role in
                let own = world.catalog.access(of: role).own
                permissions[resource, default: (PermissionSet(), PermissionSet())].all.formUnion(own)
                if isScope { permissions[resource]?.scopes.formUnion(own) }
            }
        }
        self.world = world
        self.grants = grants
        self.owners = owners
        resources = permissions.filter { !$1.all.isEmpty }
            .map { ResourceAccess(resource: $0, permissions: $1.all, scopePermissions: $1.scopes) }
            .sorted { $0.resource.precedes($1.resource) }
    }

    /// The creations that it may make: where, and of what.
    package var creations: [Creation] {
        resources.flatMap { world.creations(with: $0.permissions, in: $0.resource, owners: owners) }
    }
}

/// What a key can do on one resource.
package struct ResourceAccess: Sendable, Hashable {
    package let resource: ResourceReference
    package let permissions: PermissionSet

    /// What its own scopes give of it.
    package let scopePermissions: PermissionSet

    /// What it can do only as a member of its sharing groups.
    package var groupPermissions: PermissionSet { permissions.subtracting(scopePermissions) }
}

extension ResourceReference {
    /// The order of tables: by type, then by the bytes of the id.
    package func precedes(_ other: ResourceReference) -> Bool {
        type != other.type ? type < other.type : id.utf8.lexicographicallyPrecedes(other.id.utf8)
    }
}

extension [String] {
    /// Each once, in the order in which they come first.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
