/// What a role gives beyond what others on the same resource give, there and on everything inside.
package struct RoleExcess: Sendable, Hashable {
    /// On the resource itself.
    package fileprivate(set) var own = PermissionSet()

    /// On contained resources, by the index of their type, in the order in which containers reach them.
    package fileprivate(set) var contents: [ContentExcess] = []

    package var isEmpty: Bool { own.isEmpty && contents.isEmpty }
}

/// What of it is on one type of resource inside.
package struct ContentExcess: Sendable, Hashable {
    /// The index of the type.
    package let type: Int
    package fileprivate(set) var permissions: PermissionSet
}

extension Catalog {
    /// What `role` gives that none of `others`, which are on the same resource, does. Legacy roles are normalized first.
    ///
    /// It goes from container to container as grants do, since a type that two kinds of container lead to may be reached as
    /// different roles.
    package func excess(of role: RoleIndex, beyond others: [RoleIndex]) -> RoleExcess {
        var excess = RoleExcess()
        excess.own = ownExcess(of: role, beyond: others)
        var seen: Set<RoleComparison> = []
        addContents(of: RoleComparison(role: role, others: others), &seen, to: &excess)
        return excess
    }

    /// Whether `role` gives everything that `other`, on the same resource, gives there and inside.
    package func covers(_ role: RoleIndex, _ other: RoleIndex) -> Bool { excess(of: other, beyond: [role]).isEmpty }

    /// - Parameter seen: what was compared before: in a catalog whose types contain each other in a circle it comes again.
    private func addContents(of comparison: RoleComparison, _ seen: inout Set<RoleComparison>, to excess: inout RoleExcess) {
        guard seen.insert(comparison).inserted else { return }
        for inside in rolesInside(comparison.role) {
            let others = comparison.others.compactMap { role($0, insideOn: inside.type) }
            excess.add(ownExcess(of: inside, beyond: others), onType: inside.type)
            addContents(of: RoleComparison(role: inside, others: others), &seen, to: &excess)
        }
    }

    private func ownExcess(of role: RoleIndex, beyond others: [RoleIndex]) -> PermissionSet {
        others.reduce(access(of: role).own) { $0.subtracting(access(of: $1).own) }
    }
}

private struct RoleComparison: Hashable {
    let role: RoleIndex
    let others: [RoleIndex]
}

extension RoleExcess {
    fileprivate mutating func add(_ permissions: PermissionSet, onType type: Int) {
        guard !permissions.isEmpty else { return }
        if let index = contents.firstIndex(where: { $0.type == type }) {
            contents[index].permissions.formUnion(permissions)
        } else {
            contents.append(ContentExcess(type: type, permissions: permissions))
        }
    }
}
