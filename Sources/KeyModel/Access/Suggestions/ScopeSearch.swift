/// Finds the scopes that give what is needed with the least excess, then with the fewest scopes.
///
/// Scopes on a resource change nothing but the resource and what it contains. So the best scopes inside a container depend on the
/// others only by the roles that arrive there from above, and the best of the whole is found container by container: exactly, in
/// time that grows with the number of resources and not with that of sets of scopes.
struct ScopeSearch {
    private let world: AccessWorld
    private let needs: AccessNeeds

    /// What holds a needed resource, and what is needed itself: outside of these no scope is of use.
    private var onTheWay: Set<ResourceReference> = []
    private var roots: [ResourceReference] = []
    private var roleSets: [ResourceReference: RoleSets] = [:]
    private var solutions: [State: Solution?] = [:]
    private var open: Set<ResourceReference> = []
    private var triesLeft = Self.tryLimit

    /// Whether every set that is worth it was tried.
    private(set) var isProven = true

    /// As many sets of roles as are tried on all resources together: some hundred thousand needed resources of the standard
    /// catalog. Beyond it, each resource gets the first set that will do.
    static let tryLimit = 1 << 20

    init(_ needs: AccessNeeds, in world: AccessWorld) {
        self.world = world
        self.needs = needs
        var roles: [ResourceReference: Set<RoleIndex>] = [:]
        for resource in needs.resources {
            let chain = world.chain(of: resource)
            onTheWay.formUnion(chain)
            if let root = chain.last, !roots.contains(root) { roots.append(root) }
            for (distance, place) in chain.enumerated() {
                roles[place, default: []].formUnion(candidates(on: place, along: chain[..<distance], for: resource))
            }
        }
        roleSets = roles.mapValues { RoleSets($0.sorted { $0.role < $1.role }, in: world.catalog) }
        isProven = roleSets.values.allSatisfy(\.isComplete)
    }

    /// The best set; nil where none gives all that is needed.
    mutating func best() -> [Choice]? {
        var choices: [Choice] = []
        for root in roots {
            guard let solution = solution(for: root, inherited: []) else { return nil }
            choices += solution.choices
        }
        return choices
    }

    /// A scope of the set.
    struct Choice {
        let resource: ResourceReference
        let role: RoleIndex
    }

    private struct State: Hashable {
        let resource: ResourceReference

        /// The roles that arrive from above, in order.
        let inherited: [RoleIndex]
    }

    private struct Solution {
        var excess = 0
        var choices: [Choice] = []

        func isBetter(than other: Solution) -> Bool { (excess, choices.count) < (other.excess, other.choices.count) }
    }

    /// The best scopes on a resource and on its contents.
    private mutating func solution(for resource: ResourceReference, inherited: [RoleIndex]) -> Solution? {
        let state = State(resource: resource, inherited: inherited)
        if let known = solutions[state] { return known }
        // Containers that contain each other are a mistake in the resources file; each counts once.
        guard open.insert(resource).inserted else { return Solution() }
        defer { open.remove(resource) }
        var best: Solution?
        for set in roleSets[resource]?.sets ?? [[]] {
            triesLeft -= 1
            if triesLeft < 0, best != nil {
                isProven = false
                break
            }
            guard let solution = solution(for: resource, inherited: inherited, adding: set) else { continue }
            if best.map(solution.isBetter) ?? true { best = solution }
        }
        solutions[state] = .some(best)
        return best
    }

    /// The best of those with exactly these roles on the resource.
    private mutating func solution(
        for resource: ResourceReference, inherited: [RoleIndex], adding set: [RoleIndex]
    ) -> Solution? {
        let catalog = world.catalog
        let roles = Set(inherited + set)
        let own = roles.reduce(PermissionSet()) { $0.union(catalog.access(of: $1).own) }
        let needed = needs.permissions(on: resource)
        guard own.isSuperset(of: needed) else { return nil }
        var solution = Solution(choices: set.map { Choice(resource: resource, role: $0) })
        solution.excess = own.subtracting(needed).count + excessLater(roles)
        for child in world.contents(of: resource) {
            let arriving = Set(roles.compactMap { catalog.role($0, insideOn: child.type) }).sorted { $0.role < $1.role }
            guard !arriving.isEmpty || onTheWay.contains(child) else { continue }
            guard let inside = self.solution(for: child, inherited: arriving) else { return nil }
            solution.excess += inside.excess
            solution.choices += inside.choices
        }
        return solution
    }

    /// What roles give on what will be created in their resource, counted as `ExcessAccess` does.
    private func excessLater(_ roles: Set<RoleIndex>) -> Int {
        var permissions: [String: PermissionSet] = [:]
        for content in roles.flatMap({ world.catalog.access(of: $0).contents }) {
            permissions[content.resourceType, default: PermissionSet()].formUnion(content.permissions)
        }
        return permissions.values.reduce(0) { $0 + $1.count }
    }

    /// The roles on a place that give something of what is needed on a resource.
    ///
    /// - Parameter chain: from the resource to just inside the place; empty where the place is the resource.
    private func candidates(
        on place: ResourceReference, along chain: ArraySlice<ResourceReference>, for resource: ResourceReference
    ) -> [RoleIndex] {
        let catalog = world.catalog
        let needed = needs.permissions(on: resource)
        let roles = catalog.resourceTypes[place.type].roles.indices.map { RoleIndex(type: place.type, role: $0) }
            .filter { !catalog.isLegacy($0) }
        let giving = roles.filter { role in
            var arriving: RoleIndex? = role
            for inside in chain.reversed() { arriving = arriving.flatMap { catalog.role($0, insideOn: inside.type) } }
            return arriving.map { !catalog.access(of: $0).own.isDisjoint(with: needed) } ?? false
        }
        guard chain.isEmpty else { return giving }
        let given = giving.reduce(PermissionSet()) { $0.union(catalog.access(of: $1).own) }
        let legacy = needed.subtracting(given).compactMap { catalog.weakestRole(giving: $0, onType: place.type) }
        return giving + legacy
    }
}
