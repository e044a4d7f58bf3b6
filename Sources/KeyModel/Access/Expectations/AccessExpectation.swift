/// What a key is expected to be able to do, or never to.
package struct AccessExpectation: Sendable, Hashable {
    package let pattern: AccessPattern

    /// Whether each permission of the pattern is to be there on each of its resources; else none may be on any.
    package let isAllowed: Bool

    package init(_ pattern: AccessPattern, isAllowed: Bool) {
        self.pattern = pattern
        self.isAllowed = isAllowed
    }
}

/// What a key's grants make of an expectation.
package struct ExpectationAnswer: Sendable {
    /// How many resources it was asked of.
    package let resourceCount: Int

    /// Those that are not as expected, in the order in which they were asked.
    package let failures: [UnexpectedAccess]

    /// The grants that give something of what was asked for, expected or not.
    package let reasons: Set<Grant>

    package var holds: Bool { failures.isEmpty }

    /// - Parameter chains: of each resource that is meant, it and what contains it, nearest first.
    package init(
        _ expectation: AccessExpectation, along chains: [[ResourceReference]], grants: [Grant], in world: AccessWorld
    ) {
        let asked = world.catalog.permissions(of: expectation.pattern)
        var failures: [UnexpectedAccess] = []
        var reasons: Set<Grant> = []
        for chain in chains {
            guard let resource = chain.first else { continue }
            var (because, others): ([AccessPath], [AccessPath]) = ([], [])
            var given = PermissionSet()
            for path in world.paths(of: grants, along: chain) {
                let own = world.catalog.access(of: path.role).own.intersection(asked)
                given.formUnion(own)
                if own.isEmpty { others.append(path) } else { because.append(path) }
            }
            reasons.formUnion(because.map(\.grant))
            let wrong = expectation.isAllowed ? asked.subtracting(given) : given
            guard !wrong.isEmpty else { continue }
            failures.append(
                UnexpectedAccess(
                    resource: resource, permissions: wrong, because: because, otherPaths: others,
                    needed: expectation.isAllowed ? world.catalog.weakestRole(giving: asked, onType: resource.type) : nil))
        }
        resourceCount = chains.count
        self.failures = failures
        self.reasons = reasons
    }
}

/// A resource on which a key can do what it must not, or cannot do what it is to.
package struct UnexpectedAccess: Sendable, Hashable {
    package let resource: ResourceReference

    /// Those that are there and must not be, or that are missing.
    package let permissions: PermissionSet

    /// Every way in which something of what was asked for is given.
    package let because: [AccessPath]

    /// Every way to the resource that gives nothing of it.
    package let otherPaths: [AccessPath]

    /// The weakest role on the resource that would give what is missing; nil where nothing is, or no one role does.
    package let needed: RoleIndex?
}
