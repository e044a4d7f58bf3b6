internal import KeyModel

/// Resources on which a key gains, or loses, the same by the same grants: a role on a namespace reaches hundreds alike.
struct AccessBlock: Sendable {
    private(set) var resources: [ResourceReference]
    let permissions: PermissionSet

    /// Each way in which a grant gives some of it, in words.
    let ways: [String]

    /// - Parameters:
    ///   - access: what is gained or lost.
    ///   - key: the key that has it.
    ///   - world: in which it has it.
    static func blocks(of access: [ResourcePermissions], _ key: APIKey?, in world: AccessWorld) -> [AccessBlock] {
        guard let key, !access.isEmpty else { return [] }
        let words = AccessWords(catalog: world.catalog)
        let grants = GrantIndex(world.grants(of: key))
        var blocks: [AccessBlock] = []
        var places: [Likeness: Int] = [:]
        for access in access {
            let giving = grants.paths(to: access.resource, in: world)
                .filter { !world.catalog.access(of: $0.role).own.isDisjoint(with: access.permissions) }
            var seen: Set<String> = []
            let ways = giving.map(words.way).filter { seen.insert($0).inserted }
            let likeness = Likeness(type: access.resource.type, permissions: access.permissions, ways: ways)
            if let place = places[likeness] {
                blocks[place].resources.append(access.resource)
            } else {
                places[likeness] = blocks.count
                blocks.append(AccessBlock(resources: [access.resource], permissions: access.permissions, ways: ways))
            }
        }
        return blocks
    }

    private struct Likeness: Hashable {
        let type: Int
        let permissions: PermissionSet
        let ways: [String]
    }
}

extension DiffReport.KeyReport {
    func gained(in worlds: WorldPair) -> [AccessBlock] {
        AccessBlock.blocks(of: change.access.gained, new?.key, in: worlds.new)
    }

    func lost(in worlds: WorldPair) -> [AccessBlock] { AccessBlock.blocks(of: change.access.lost, old?.key, in: worlds.old) }
}
