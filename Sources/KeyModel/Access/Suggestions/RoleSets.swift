/// The sets of roles on one resource that are worth trying: those of which no role makes another one useless.
struct RoleSets: Sendable {
    /// Smaller sets first, weaker roles first; the first is empty.
    let sets: [[RoleIndex]]

    /// Whether none was left out.
    let isComplete: Bool

    /// As many sets as are tried on one resource. The roles of a type mostly form a ladder, of which no two go together, so that
    /// there are no more sets than roles.
    static let limit = 256

    init(_ roles: [RoleIndex], in catalog: Catalog) {
        var sets: [[RoleIndex]] = [[]]
        var last = sets
        while !last.isEmpty, sets.count <= Self.limit {
            last = last.flatMap { set in
                roles.filter { role in
                    set.allSatisfy { $0.role < role.role && !catalog.dominates($0, role) && !catalog.dominates(role, $0) }
                }.map { set + [$0] }
            }
            sets += last
        }
        isComplete = sets.count <= Self.limit
        // Whatever was left out, all of them together give what can be given.
        self.sets = isComplete ? sets : sets.prefix(Self.limit) + [roles]
    }
}

extension Catalog {
    /// Whether a role gives everything that another role of the type gives, on the resource and on each of its contents.
    ///
    /// - Parameter depth: how many more containers to look into; beyond that it is taken not to.
    func dominates(_ role: RoleIndex, _ other: RoleIndex, depth: Int? = nil) -> Bool {
        let depth = depth ?? resourceTypes.count
        if role == other { return true }
        guard depth > 0, access(of: role).own.isSuperset(of: access(of: other).own) else { return false }
        return rolesInside(other).allSatisfy { inside in
            self.role(role, insideOn: inside.type).map { dominates($0, inside, depth: depth - 1) } ?? false
        }
    }
}
