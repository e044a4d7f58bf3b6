package import KeyModel
internal import Workspace

/// Which grants some expectation needs, and which none does.
///
/// A grant is needed when it gives something that a key is expected to be able to do. What a key must never do needs nothing: it does
/// not say what the key's grants are there for.
package struct GrantCoverage: Sendable {
    /// How many grants there are: the scopes of each key of the run, and what the groups that one of them shares with may do.
    package let grantCount: Int

    /// Key by key, the scopes in their order, then the grants of groups.
    package let unneeded: [UnneededGrant]

    package var neededCount: Int { grantCount - unneeded.count }

    /// The indices of the keys that no expectation speaks of.
    package let silentKeys: [Int]

    init(_ results: [ExpectationResult], keys: [LocatedKey], in world: AccessWorld) {
        var scopes: Set<ScopeOfKey> = []
        var groupGrants: Set<GrantSource> = []
        var named: Set<Int> = []
        for result in results {
            named.insert(result.key)
            guard result.expectation.expectation.isAllowed, case .answered(let answer) = result.outcome else { continue }
            for grant in answer.reasons {
                switch grant.source {
                case .scope(let index): scopes.insert(ScopeOfKey(key: result.key, scope: index))
                case .group: groupGrants.insert(grant.source)
                }
            }
        }
        var unneeded: [UnneededGrant] = []
        var count = 0
        func look(at grant: Grant, of key: Int?, _ isNeeded: Bool) {
            count += 1
            if !isNeeded { unneeded.append(UnneededGrant(grant: grant, key: key)) }
        }
        for (index, key) in keys.enumerated() {
            for (scope, value) in key.key.scopes.enumerated() {
                guard let grant = world.catalog.grant(value, from: .scope(scope)) else { continue }
                look(at: grant, of: index, scopes.contains(ScopeOfKey(key: index, scope: scope)))
            }
        }
        var seen: Set<String> = []
        for id in keys.flatMap(\.key.sharingGroupIDs) where seen.insert(id).inserted {
            guard let group = world.inventory.groups?[id] else { continue }
            for grant in world.grants(of: group) { look(at: grant, of: nil, groupGrants.contains(grant.source)) }
        }
        grantCount = count
        self.unneeded = unneeded
        silentKeys = keys.indices.filter { !named.contains($0) }
    }

    private struct ScopeOfKey: Hashable {
        let key: Int
        let scope: Int
    }
}

/// A grant that no expectation needs.
package struct UnneededGrant: Sendable {
    package let grant: Grant

    /// The index of the key whose scope it is; nil for a group's.
    package let key: Int?
}
