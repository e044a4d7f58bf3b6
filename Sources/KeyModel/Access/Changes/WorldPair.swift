/// Two states of what keys live in, and what of it is not in both as it is in the one.
///
/// It is what makes a comparison cheap: a key that is as it was, and has to do with nothing that has changed around it, can do what
/// it could.
package struct WorldPair: Sendable {
    package let old: AccessWorld
    package let new: AccessWorld
    let oldInNew: CatalogTranslation
    let newInOld: CatalogTranslation

    /// The groups that may do something else.
    private let groups: Set<String>

    /// The containers that contain something else, at whatever depth.
    private let containers: Set<ResourceReference>

    package init(old: AccessWorld, new: AccessWorld) {
        self.old = old
        self.new = new
        oldInNew = CatalogTranslation(from: old.catalog, to: new.catalog)
        newInOld = CatalogTranslation(from: new.catalog, to: old.catalog)
        guard oldInNew.isIdentity else {
            // Every key will be looked at.
            groups = []
            containers = []
            return
        }
        groups = Self.changedGroups(old, new)
        containers = Self.changedContainers(old, new)
    }

    /// Whether a key that is the same in both can surely do the same in both.
    func isUnaffected(_ key: APIKey) -> Bool {
        guard oldInNew.isIdentity, groups.isEmpty || !key.sharingGroupIDs.contains(where: groups.contains) else { return false }
        return containers.isEmpty || !new.grants(of: key).contains { containers.contains($0.resource) }
    }

    private static func changedGroups(_ old: AccessWorld, _ new: AccessWorld) -> Set<String> {
        let listed = [old, new].flatMap { $0.inventory.groups?.groups.map(\.id) ?? [] }
        return Set(
            listed.filter { id in
                let (before, now) = (old.inventory.groups?[id]?.grants ?? [], new.inventory.groups?[id]?.grants ?? [])
                return KeyContent(before) != KeyContent(now)
            })
    }

    private static func changedContainers(_ old: AccessWorld, _ new: AccessWorld) -> Set<ResourceReference> {
        let (before, now) = (old.inventory.resources, new.inventory.resources)
        if before?.resources == now?.resources { return [] }
        var changed: Set<ResourceReference> = []
        for tree in [before, now] {
            for index in tree?.resources.indices ?? 0..<0 {
                guard let resource = tree?.reference(index) else { continue }
                let (outer, newOuter) = (old.chain(of: resource).dropFirst(), new.chain(of: resource).dropFirst())
                if outer.first != newOuter.first { changed.formUnion(outer + newOuter) }
            }
        }
        return changed
    }
}
