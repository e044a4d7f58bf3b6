/// How far a key reaches, to put keys in an order: the wider the greater.
///
/// A key that can create and change keys is wider than any other. Then come keys that reach what a container holds, with what
/// is yet to be created; then the number of known resources counts, and last the number of permissions of the widest grant.
package struct AccessBreadth: Sendable, Hashable {
    package let managesKeys: Bool

    /// Whether it reaches into a container.
    package let reachesInside: Bool

    /// How many known resources it can do something on.
    package let resourceCount: Int

    /// Of its scopes and of the grants of its sharing groups the one that opens most, by the same order; the first of equals.
    /// Nil where it has none.
    package let widestGrant: Grant?

    private let permissionCount: Int

    package init(of key: APIKey, in world: AccessWorld) {
        let grants = world.grants(of: key)
        let widest = grants.map { (grant: $0, breadth: AccessBreadth(of: [$0], widest: $0, in: world)) }
            .reduce(nil as (grant: Grant, breadth: AccessBreadth)?) { widest, next in
                guard let widest else { return next }
                return widest.breadth < next.breadth ? next : widest
            }
        self.init(of: grants, widest: widest?.grant, in: world)
    }

    private init(of grants: [Grant], widest: Grant?, in world: AccessWorld) {
        let catalog = world.catalog
        managesKeys = grants.contains { catalog.managesKeys($0.role) }
        reachesInside = grants.contains { !catalog.access(of: $0.role).contents.isEmpty }
        resourceCount = world.resourceCount(reachedBy: grants)
        widestGrant = widest
        permissionCount = widest.map { catalog.access(of: $0.role).everything.count } ?? 0
    }
}

extension AccessBreadth: Comparable {
    package static func < (one: AccessBreadth, other: AccessBreadth) -> Bool {
        one.measures.lexicographicallyPrecedes(other.measures)
    }

    private var measures: [Int] { [managesKeys ? 1 : 0, reachesInside ? 1 : 0, resourceCount, permissionCount] }
}

extension AccessWorld {
    /// How many known resources grants give at least one permission on.
    ///
    /// Complexity: linear in the number of resources that each grant reaches; it makes no list of them.
    package func resourceCount(reachedBy grants: [Grant]) -> Int {
        var unlisted: Set<ResourceReference> = []
        var isReached = [Bool](repeating: false, count: children.count)
        for grant in grants {
            if let tree = inventory.resources, let index = tree.index(ofType: grant.resource.type, id: grant.resource.id) {
                mark(index, grant.role, tree, depth: 1, in: &isReached)
            } else if !catalog.access(of: grant.role).own.isEmpty {
                unlisted.insert(grant.resource)
            }
        }
        return unlisted.count + isReached.count { $0 }
    }

    private func mark(_ index: Int, _ role: RoleIndex, _ tree: ResourceTree, depth: Int, in isReached: inout [Bool]) {
        if !catalog.access(of: role).own.isEmpty { isReached[index] = true }
        guard depth < catalog.resourceTypes.count, !catalog.rolesInside(role).isEmpty else { return }
        for child in children[index] {
            guard let inside = catalog.role(role, insideOn: tree.reference(child).type) else { continue }
            mark(child, inside, tree, depth: depth + 1, in: &isReached)
        }
    }
}
