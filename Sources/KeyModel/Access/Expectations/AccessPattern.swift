/// One permission or all of them, on one resource or on every known one of a type: `run@agent:agt_build`, `delete@agent:*`,
/// `*@project:prj_payroll`.
package struct AccessPattern: Sendable, Hashable {
    /// The index of the permission in the catalog; nil where each one that the type has is meant.
    package let permission: Int?

    /// The index of the resource type in the catalog.
    package let type: Int

    /// The id of the resource; nil where every known one of the type is meant.
    package let id: String?

    package init(permission: Int?, type: Int, id: String?) {
        self.permission = permission
        self.type = type
        self.id = id
    }

    /// What it means where it leaves nothing open; nil where it has a wildcard.
    package var question: AccessQuestion? {
        guard let permission, let id else { return nil }
        return AccessQuestion(permission: permission, resource: ResourceReference(type: type, id: id))
    }
}

extension Catalog {
    /// The short form: `delete@agent:*`.
    package func shortForm(_ pattern: AccessPattern) -> String {
        let permission = pattern.permission.map { permissions[$0].name } ?? "*"
        return "\(permission)@\(resourceTypes[pattern.type].name):\(pattern.id ?? "*")"
    }

    /// The permissions that a pattern speaks of.
    package func permissions(of pattern: AccessPattern) -> PermissionSet {
        pattern.permission.map { PermissionSet(CollectionOfOne($0)) } ?? permissions(ofType: pattern.type)
    }

    /// The weakest role of a type that gives all of some permissions: the first in the catalog's order, and a legacy role only where
    /// no other does; nil where it takes several.
    package func weakestRole(giving permissions: PermissionSet, onType type: Int) -> RoleIndex? {
        let roles = resourceTypes[type].roles.indices.map { RoleIndex(type: type, role: $0) }
            .filter { access(of: $0).own.isSuperset(of: permissions) }
        return roles.first { !isLegacy($0) } ?? roles.first
    }
}
