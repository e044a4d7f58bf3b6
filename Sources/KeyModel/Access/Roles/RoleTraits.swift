/// What is asked of the role of every scope.
struct RoleTraits: Sendable {
    let isLegacy: Bool

    /// Whether who has it can create and change API keys.
    let managesKeys: Bool

    /// The role that the platform treats it as: itself, unless it is a legacy role.
    let normalized: RoleIndex

    /// What it is directly inside a resource: one role at most on each type that the resource contains.
    let contents: [RoleIndex]
}

extension Catalog {
    /// Whether who has the role can create and change API keys.
    package func managesKeys(_ role: RoleIndex) -> Bool { traits[role.type][role.role].managesKeys }

    package func isLegacy(_ role: RoleIndex) -> Bool { traits[role.type][role.role].isLegacy }

    /// The role that the platform treats a role as: itself, unless it is a legacy role.
    package func normalized(_ role: RoleIndex) -> RoleIndex { traits[role.type][role.role].normalized }

    /// What who has `role` on a resource is on a resource of a type directly inside it; nil where the role does not reach it.
    ///
    /// A legacy role is normalized first.
    package func role(_ role: RoleIndex, insideOn type: Int) -> RoleIndex? {
        traits[role.type][role.role].contents.first { $0.type == type }
    }

    /// The same for what lies deeper: the types that are passed, outermost first, the asked one last.
    package func role(_ role: RoleIndex, insideAlong types: some Sequence<Int>) -> RoleIndex? {
        types.reduce(role) { role, type in role.flatMap { self.role($0, insideOn: type) } }
    }

    /// What who has `role` on a resource is on what is directly inside it: one role at most on each type.
    package func rolesInside(_ role: RoleIndex) -> [RoleIndex] { traits[role.type][role.role].contents }

    /// The permissions that some role of a type gives.
    package func permissions(ofType type: Int) -> PermissionSet {
        resourceTypes[type].roles.reduce(PermissionSet()) { $0.union(permissions(of: $1, on: resourceTypes[type])) }
    }

    /// The weakest role of a type that gives a permission: the first in the catalog's order, and a legacy role only where no other does.
    package func weakestRole(giving permission: Int, onType type: Int) -> RoleIndex? {
        weakestRole(giving: PermissionSet(CollectionOfOne(permission)), onType: type)
    }

    func makeTraits(of role: RoleIndex) -> RoleTraits {
        let type = resourceTypes[role.type]
        let normalized = normalized(self[role], of: type)
        return RoleTraits(
            isLegacy: self[role].isLegacy,
            managesKeys: !access(of: role).everything.isDisjoint(with: keyManagement),
            normalized: index(ofRole: normalized.name, ofType: role.type) ?? role,
            contents: type.contains.compactMap { type in
                normalized.onContents[type].flatMap { index(ofRole: $0, of: type) }
            })
    }
}
