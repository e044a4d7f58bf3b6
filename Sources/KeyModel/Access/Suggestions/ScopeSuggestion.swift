/// The scopes that give what is needed, and as little else as scopes can.
///
/// The candidates are the roles on each needed resource and on what contains it; a legacy role only where no other gives the
/// permission. Of the sets that give all that is needed it is one with the least excess, and of those one with the fewest scopes.
package struct ScopeSuggestion: Sendable {
    /// Each as the scope of a key, containers before what they contain, then by type and id.
    package let grants: [Grant]

    /// What they give beyond the needs.
    package let excess: ExcessAccess

    /// Whether it is certain that no other set is better: the search came to its end.
    package let isProven: Bool

    /// Whether they give exactly what is needed.
    package var isExact: Bool { excess.isEmpty }

    /// Nil where no set of scopes gives it all: where a permission is not one of its resource's type.
    package init?(_ needs: AccessNeeds, in world: AccessWorld) {
        var search = ScopeSearch(needs, in: world)
        guard let chosen = search.best() else { return nil }
        grants = chosen.sorted { a, b in
            a.resource == b.resource ? a.role.role < b.role.role : a.resource.precedes(b.resource)
        }.enumerated().map { Grant(resource: $1.resource, role: $1.role, source: .scope($0)) }
        excess = ExcessAccess(of: grants, beyond: needs, in: world)
        isProven = search.isProven
    }

    /// Whether scopes that give all that is needed are no worse.
    package func isMatched(by grants: [Grant], excess: ExcessAccess) -> Bool {
        (excess.count, grants.count) <= (self.excess.count, self.grants.count)
    }
}
