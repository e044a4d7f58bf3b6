/// What a role gives: permissions on the resource itself, and on everything it contains, at any depth.
///
/// It is the access of a single scope, whose id says on which resource.
package struct RoleAccess: Sendable, Hashable {
    /// On the resource itself.
    package let own: PermissionSet

    /// On contained resources, by the name of their type, in the order in which containers reach them.
    package let contents: [ContentAccess]

    /// Everything that it gives on anything.
    package let everything: PermissionSet

    init(own: PermissionSet, contents: [ContentAccess]) {
        self.own = own
        self.contents = contents
        everything = contents.reduce(own) { $0.union($1.permissions) }
    }
}

/// What a role on a container gives on one type of resource inside it.
package struct ContentAccess: Sendable, Hashable {
    package let resourceType: String

    /// The roles it arrives as: one, unless two containers lead to the same type.
    package let roles: [String]
    package let permissions: PermissionSet
}

extension Catalog {
    /// What a role gives on a resource of its type and on what it contains. Legacy roles are normalized first.
    ///
    /// Complexity: constant; it is worked out when the catalog is made.
    package func access(of role: RoleIndex) -> RoleAccess { accesses[role.type][role.role] }

    /// What `scope` gives; nil where its type or role is not in the catalog.
    package func access(of scope: Scope) -> RoleAccess? {
        index(ofRole: scope.role, of: scope.resourceType).map(access(of:))
    }

    func makeAccess(of role: Role, on resourceType: ResourceType) -> RoleAccess {
        let normalized = normalized(role, of: resourceType)
        var contents: [ContentAccess] = []
        var seen: Set<DefaultScope> = []
        var pending = containedRoles(of: normalized, in: resourceType)
        while !pending.isEmpty {
            let next = pending.removeFirst()
            guard seen.insert(next).inserted, let type = self.resourceType(named: next.resourceType),
                let role = type.role(named: next.role)
            else { continue }
            contents.merge(next, permissions: permissions(of: role, on: type))
            pending += containedRoles(of: self.normalized(role, of: type), in: type)
        }
        return RoleAccess(own: permissions(of: role, on: resourceType), contents: contents)
    }

    private func containedRoles(of role: Role, in resourceType: ResourceType) -> [DefaultScope] {
        resourceType.contains.compactMap { type in
            role.onContents[type].map { DefaultScope(resourceType: type, role: $0) }
        }
    }
}

extension [ContentAccess] {
    /// Adds one more way in to a type of contained resource.
    fileprivate mutating func merge(_ scope: DefaultScope, permissions: PermissionSet) {
        guard let index = firstIndex(where: { $0.resourceType == scope.resourceType }) else {
            append(ContentAccess(resourceType: scope.resourceType, roles: [scope.role], permissions: permissions))
            return
        }
        self[index] = ContentAccess(
            resourceType: scope.resourceType, roles: self[index].roles + [scope.role],
            permissions: self[index].permissions.union(permissions))
    }
}
