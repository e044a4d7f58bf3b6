/// Which of many keys and groups reach a resource, for whoever asks about many resources.
///
/// It answers what `KeyAccess` and `AccessWorld.paths` do from the other side, and looks at the keys that matter alone.
package struct AccessDirectory: Sendable {
    package let world: AccessWorld
    private var scopeGrants: [ResourceReference: [(key: Int, grant: Grant)]] = [:]
    private var groupGrants: [ResourceReference: [Grant]] = [:]
    private var keysOfGroups: [String: [Int]] = [:]

    /// - Parameter keys: nil for one of which nothing is known; it is told by its index.
    package init(_ keys: [APIKey?], in world: AccessWorld) {
        self.world = world
        for (index, key) in keys.enumerated() {
            guard let key else { continue }
            for (number, scope) in key.scopes.enumerated() {
                guard let grant = world.catalog.grant(scope, from: .scope(number)) else { continue }
                scopeGrants[grant.resource, default: []].append((index, grant))
            }
            for group in key.sharingGroupIDs.uniqued { keysOfGroups[group, default: []].append(index) }
        }
        for group in world.inventory.groups?.groups ?? [] {
            for grant in world.grants(of: group) { groupGrants[grant.resource, default: []].append(grant) }
        }
    }

    /// The indices of the keys that have a group among their sharing groups, in order.
    package func keys(sharingWith group: String) -> [Int] { keysOfGroups[group] ?? [] }

    /// Every key and every group that has a permission on a resource, the strongest first, keys before groups of the same strength;
    /// of equals the first.
    package func holders(of resource: ResourceReference) -> [AccessHolder] {
        let chain = world.chain(of: resource)
        var keys: [Int: [AccessPath]] = [:]
        var groups: [String: [AccessPath]] = [:]
        for (distance, place) in chain.enumerated() {
            for (key, grant) in scopeGrants[place] ?? [] {
                if let path = path(of: grant, along: chain[...distance]) { keys[key, default: []].append(path) }
            }
            for grant in groupGrants[place] ?? [] {
                guard let group = grant.source.groupID, let path = path(of: grant, along: chain[...distance]) else { continue }
                groups[group, default: []].append(path)
            }
        }
        let groupsInOrder = groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (group, paths) in groupsInOrder {
            for key in self.keys(sharingWith: group) { keys[key, default: []] += paths }
        }
        let catalog = world.catalog
        let holders =
            keys.sorted { $0.key < $1.key }.map { AccessHolder(who: .key($0.key), paths: $0.value, in: catalog) }
            + groupsInOrder.map { AccessHolder(who: .group($0.key), paths: $0.value, in: catalog) }
        return holders.enumerated().sorted { one, other in
            (other.element.strength, one.offset) < (one.element.strength, other.offset)
        }.map(\.element)
    }

    /// Nil where it gives nothing there.
    private func path(of grant: Grant, along chain: ArraySlice<ResourceReference>) -> AccessPath? {
        world.path(of: grant, along: chain).flatMap { world.catalog.access(of: $0.role).own.isEmpty ? nil : $0 }
    }
}

/// A key or a group that has a permission on a resource.
package struct AccessHolder: Sendable {
    package enum Who: Sendable, Hashable {
        /// By its index.
        case key(Int)

        /// By its id.
        case group(String)
    }

    package let who: Who
    package let permissions: PermissionSet

    /// What of it comes by nothing but the key's sharing groups; nothing for a group.
    package let groupPermissions: PermissionSet

    /// Every way in which it has them, the key's own scopes first.
    package let paths: [AccessPath]

    /// To manage keys is more than anything else; then the number of permissions counts.
    fileprivate let strength: Int

    fileprivate init(who: Who, paths: [AccessPath], in catalog: Catalog) {
        func permissions(_ paths: [AccessPath]) -> PermissionSet {
            paths.reduce(PermissionSet()) { $0.union(catalog.access(of: $1.role).own) }
        }
        let scopes = paths.filter { $0.grant.source.groupID == nil }
        self.who = who
        self.paths = scopes + paths.filter { $0.grant.source.groupID != nil }
        self.permissions = permissions(paths)
        if case .group = who {
            groupPermissions = PermissionSet()
        } else {
            groupPermissions = self.permissions.subtracting(permissions(scopes))
        }
        strength =
            self.permissions.count + (self.permissions.isDisjoint(with: catalog.keyManagement) ? 0 : PermissionSet.capacity)
    }
}
