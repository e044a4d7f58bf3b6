internal import KeyModel

/// The resources of a project from the outermost inwards, as far as a key touches them: what the figure of its reach draws.
struct ReachTree: Sendable {
    /// A line of the figure.
    struct Node: Sendable {
        /// How deep it is: 0 for the outermost.
        let depth: Int

        /// The index of the line above that it hangs on; nil for the outermost.
        let parent: Int?
        let content: Content
    }

    enum Content: Sendable {
        /// A resource, and how the key reaches it; nil where it does not.
        case resource(ResourceReference, Reach?)

        /// So many of a type that are not drawn one by one, all reached in this way.
        case more(Int, type: Int, Reach?)
    }

    /// How a key reaches a resource.
    struct Reach: Sendable, Hashable {
        /// The strongest role that it arrives as.
        let role: RoleIndex

        /// Whether it is on something around it, and reaches the resource through that.
        let isInherited: Bool

        /// The sharing group that it comes through; nil for a scope of the key.
        let group: String?
    }

    private(set) var nodes: [Node] = []

    /// How many resources that it reaches are not in the figure, since it has enough lines.
    private(set) var omittedCount = 0

    private let world: AccessWorld
    private let grants: [ResourceReference: [Grant]]
    private let isReached: Set<ResourceReference>

    /// What it reaches, and everything around that.
    private var touched: Set<ResourceReference> = []

    init(_ access: KeyAccess) {
        world = access.world
        grants = Dictionary(grouping: access.grants, by: \.resource)
        isReached = Set(access.resources.map(\.resource))
        var outermost: Set<ResourceReference> = []
        for resource in isReached {
            // What is around a resource that was seen was seen with it.
            for place in world.chain(of: resource) where !touched.insert(place).inserted { break }
            if let last = world.chain(of: resource).last { outermost.insert(last) }
        }
        for resource in outermost.sorted(by: { $0.precedes($1) }) { add(resource, depth: 0, parent: nil) }
    }

    private mutating func add(_ resource: ResourceReference, depth: Int, parent: Int?) {
        guard nodes.count < Self.nodeLimit else {
            omittedCount += 1
            return
        }
        let line = nodes.count
        nodes.append(Node(depth: depth, parent: parent, content: .resource(resource, reach(of: resource))))
        // What it does not touch stays closed. Nothing is deeper than there are types, whatever the containers say.
        guard touched.contains(resource), depth < world.catalog.resourceTypes.count else { return }
        let contents = Dictionary(grouping: world.contents(of: resource), by: \.type)
        for (type, children) in contents.sorted(by: { $0.key < $1.key }) {
            add(children, ofType: type, depth: depth + 1, parent: line)
        }
    }

    /// Siblings of one type: those that differ one by one; of those that look the same, where they are many, some and the count of the
    /// others.
    private mutating func add(_ siblings: [ResourceReference], ofType type: Int, depth: Int, parent: Int) {
        let touchedCount = siblings.count(where: touched.contains)
        let untouchedCount = siblings.count - touchedCount
        let showsUntouched = untouchedCount <= Self.sameLimit
        let drawn = (showsUntouched ? siblings : siblings.filter(touched.contains)).sorted { $0.precedes($1) }
        let kinds = drawn.map { touched.contains($0) && isLeaf($0) ? reach(of: $0) : nil }
        let sameCounts = Dictionary(grouping: kinds.compactMap(\.self), by: \.self).mapValues(\.count)
        var omitted: [(reach: Reach?, count: Int)] = []
        func leaveOut(_ reach: Reach?) {
            if let index = omitted.firstIndex(where: { $0.reach == reach }) {
                omitted[index].count += 1
            } else {
                omitted.append((reach, 1))
            }
        }
        var drawnOfKind: [Reach: Int] = [:]
        for (sibling, kind) in zip(drawn, kinds) {
            if nodes.count >= Self.nodeLimit {
                leaveOut(kind ?? reach(of: sibling))
            } else if let kind, sameCounts[kind, default: 0] > Self.sameLimit, drawnOfKind[kind, default: 0] >= Self.sameLimit - 1
            {
                leaveOut(kind)
            } else {
                if let kind { drawnOfKind[kind, default: 0] += 1 }
                add(sibling, depth: depth, parent: parent)
            }
        }
        if !showsUntouched { omitted.append((nil, untouchedCount)) }
        for (reach, count) in omitted {
            nodes.append(Node(depth: depth, parent: parent, content: .more(count, type: type, reach)))
        }
    }

    private func isLeaf(_ resource: ResourceReference) -> Bool { world.contents(of: resource).isEmpty }

    private func reach(of resource: ResourceReference) -> Reach? {
        guard isReached.contains(resource) else { return nil }
        let chain = world.chain(of: resource)
        let paths = world.paths(of: chain.flatMap { grants[$0] ?? [] }, along: chain)
        let own = paths.map { world.catalog.access(of: $0.role).own.count }
        guard let most = own.max(), let index = own.firstIndex(of: most) else { return nil }
        // Of equals, a scope says more of the key than what a group may do.
        let best = zip(paths, own).first { $1 == most && $0.grant.source.groupID == nil }?.0 ?? paths[index]
        return Reach(role: best.role, isInherited: !best.through.isEmpty, group: best.grant.source.groupID)
    }

    /// Of siblings that look the same, as many as are drawn.
    private static let sameLimit = 4

    /// More lines than this are no figure.
    private static let nodeLimit = 80
}
