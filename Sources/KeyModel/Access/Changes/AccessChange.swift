/// What a key can do in one state of a project and not in another.
package struct AccessChange: Sendable, Hashable {
    /// What it can do now and could not before, in the terms of the new catalog: by the catalog's order of types, then by id.
    package private(set) var gained: [ResourcePermissions] = []

    /// What it could do before and cannot now, in the terms of the old catalog.
    package private(set) var lost: [ResourcePermissions] = []

    /// The groups that will own what it creates and would not have before, each once, in the key's order.
    package private(set) var addedOwners: [String] = []
    package private(set) var removedOwners: [String] = []

    /// No change.
    static let none = AccessChange()

    /// Whether it can do anything that it could not do before, whatever else it has lost.
    package var isWidened: Bool { !gained.isEmpty }

    package var isEmpty: Bool { gained.isEmpty && lost.isEmpty && addedOwners.isEmpty && removedOwners.isEmpty }

    private init() {}

    /// - Parameters:
    ///   - old: the key before; nil where there was none, and it could do nothing.
    ///   - new: the key now; nil where there is none.
    init(from old: APIKey?, to new: APIKey?, in worlds: WorldPair) {
        let before = old.map(worlds.old.permissions) ?? [:]
        let now = new.map(worlds.new.permissions) ?? [:]
        gained = now.excess(over: before, as: worlds.newInOld)
        lost = before.excess(over: now, as: worlds.oldInNew)
        let (oldOwners, newOwners) = (ExactTexts(old?.sharingGroupIDs ?? []), ExactTexts(new?.sharingGroupIDs ?? []))
        addedOwners = newOwners.excess(over: oldOwners)
        removedOwners = oldOwners.excess(over: newOwners)
    }
}

/// Permissions on one resource.
package struct ResourcePermissions: Sendable, Hashable {
    package let resource: ResourceReference

    /// At least one.
    package let permissions: PermissionSet
}

extension AccessWorld {
    /// What a key can do on each resource that it reaches.
    fileprivate func permissions(of key: APIKey) -> [ResourceReference: PermissionSet] {
        var permissions: [ResourceReference: PermissionSet] = [:]
        for grant in grants(of: key) {
            forEachReached(by: grant) { resource, role in
                permissions[resource, default: PermissionSet()].formUnion(catalog.access(of: role).own)
            }
        }
        return permissions
    }
}

extension [ResourceReference: PermissionSet] {
    /// What it has more than `other`, sorted.
    ///
    /// - Parameter translation: from its catalog to that of `other`.
    fileprivate func excess(over other: Self, as translation: CatalogTranslation) -> [ResourcePermissions] {
        compactMap { resource, permissions in
            let others = translation.resource(resource).flatMap { other[$0] } ?? PermissionSet()
            let excess =
                translation.isIdentity
                ? permissions.subtracting(others)
                : PermissionSet(permissions.filter { translation.permissions(PermissionSet([$0])).isDisjoint(with: others) })
            return excess.isEmpty ? nil : ResourcePermissions(resource: resource, permissions: excess)
        }
        .sorted { $0.resource.precedes($1.resource) }
    }
}
