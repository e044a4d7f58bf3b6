extension Catalog {
    /// The role that the platform treats `role` as: a legacy role's normalized role, any other role itself.
    ///
    /// A chain of legacy roles is followed to its end; in a catalog whose chain returns to its start, the walk ends
    /// after as many steps as the type has roles.
    package func normalized(_ role: Role, of resourceType: ResourceType) -> Role {
        var current = role
        for _ in resourceType.roles {
            guard let name = current.normalizedTo, let next = resourceType.role(named: name) else { break }
            current = next
        }
        return current
    }

    /// Every permission that `role` gives on the resource itself: a legacy role's own and those of the role it is
    /// normalized to.
    package func permissions(of role: Role, on resourceType: ResourceType) -> PermissionSet {
        role.permissions.union(normalized(role, of: resourceType).permissions)
    }

    /// Whether writing the normalized role instead of `role` keeps every permission.
    package func normalizationKeepsAccess(of role: Role, on resourceType: ResourceType) -> Bool {
        let normalized = normalized(role, of: resourceType)
        return normalized.permissions.isSuperset(of: permissions(of: role, on: resourceType))
    }
}
