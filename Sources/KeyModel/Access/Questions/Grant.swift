/// A role on a resource that a key has, and where it has it from.
package struct Grant: Sendable, Hashable {
    package let resource: ResourceReference
    package let role: RoleIndex
    package let source: GrantSource

    package init(resource: ResourceReference, role: RoleIndex, source: GrantSource) {
        self.resource = resource
        self.role = role
        self.source = source
    }
}

/// What gives a grant.
package enum GrantSource: Sendable, Hashable {
    /// The key's own scope, by its index among the key's scopes.
    case scope(Int)

    /// A sharing group of the key, by its id, and the index among the group's grants.
    case group(String, Int)

    /// The id of the group that gives it; nil for a scope of the key.
    package var groupID: String? {
        switch self {
        case .scope: nil
        case .group(let id, _): id
        }
    }
}

extension Catalog {
    /// A scope as a grant; nil where its type or role is not in the catalog: then it grants nothing.
    package func grant(_ scope: Scope, from source: GrantSource) -> Grant? {
        index(ofRole: scope.role, of: scope.resourceType).map { role in
            Grant(resource: ResourceReference(type: role.type, id: scope.resourceID), role: role, source: source)
        }
    }
}
