/// A role by its place in a catalog: what a name is looked up to once.
package struct RoleIndex: Sendable, Hashable {
    /// The index of its type in `Catalog.resourceTypes`.
    package let type: Int

    /// Its index in that type's `roles`.
    package let role: Int

    package init(type: Int, role: Int) {
        self.type = type
        self.role = role
    }
}

extension Catalog {
    package func index(ofResourceType name: String) -> Int? { resourceTypes.firstIndex { $0.name == name } }

    package func index(ofRole role: String, ofType type: Int) -> RoleIndex? {
        resourceTypes[type].roles.firstIndex { $0.name == role }.map { RoleIndex(type: type, role: $0) }
    }

    /// The same by the UTF-8 of the name.
    package func index(ofResourceType name: ArraySlice<UInt8>) -> Int? { typeNames.index(of: name) }

    /// The same by the UTF-8 of the role's name.
    package func index(ofRole role: ArraySlice<UInt8>, ofType type: Int) -> RoleIndex? {
        roleNames[type].index(of: role).map { RoleIndex(type: type, role: $0) }
    }

    package func index(ofRole role: String, of resourceType: String) -> RoleIndex? {
        index(ofResourceType: resourceType).flatMap { index(ofRole: role, ofType: $0) }
    }

    package subscript(role: RoleIndex) -> Role { resourceTypes[role.type].roles[role.role] }
}
