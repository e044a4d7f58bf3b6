package import AccessReports
package import KeyModel

/// What `keybook suggest` says.
package struct SuggestReport: Sendable {
    let key: KeyLabel
    let stated: StatedNeeds
    let world: AccessWorld
    let suggestion: ScopeSuggestion

    /// The key's own scopes.
    let present: [Grant]

    /// What they give beyond the needs.
    let excess: ExcessAccess

    /// Of the needs, what they do not give.
    let lacking: [AccessQuestion]

    /// Of the needs, what the key's sharing groups give, each with its ways. No suggestion builds on it: a group's grants are
    /// others' to change.
    let throughGroups: [(question: AccessQuestion, because: [AccessPath])]

    /// What could not be taken into account.
    let gaps: [AccessGap]

    /// Nil where no scopes give what is needed.
    package init?(_ stated: StatedNeeds, of label: KeyLabel, key: APIKey, in world: AccessWorld) {
        guard let suggestion = ScopeSuggestion(stated.needs, in: world) else { return nil }
        let grants = world.grants(of: key)
        let present = grants.filter { $0.source.groupID == nil }
        self.key = label
        self.stated = stated
        self.world = world
        self.suggestion = suggestion
        self.present = present
        excess = ExcessAccess(of: present, beyond: stated.needs, in: world)
        lacking = stated.needs.lacking(present, in: world)
        let groupGrants = grants.filter { $0.source.groupID != nil }
        throughGroups = stated.needs.questions.map {
            ($0, AccessAnswer($0, grants: groupGrants, in: world).because)
        }.filter { !$0.because.isEmpty }
        var seen: Set<AccessGap> = []
        gaps = (world.gaps(of: key) + stated.needs.resources.flatMap(world.gaps(of:))).filter { seen.insert($0).inserted }
    }

    /// Whether the present scopes give all that is needed, and no others are better.
    package var isMatched: Bool { lacking.isEmpty && suggestion.isMatched(by: present, excess: excess) }

    /// As scopes of a spec.
    var scopes: [Scope] {
        suggestion.grants.map { grant in
            Scope(
                resourceType: world.catalog.resourceTypes[grant.resource.type].name, resourceID: grant.resource.id,
                role: world.catalog[grant.role].name)
        }
    }

    /// The ways in which grants give something on a resource.
    func ways(_ grants: [Grant], to excess: ExcessOnResource) -> [AccessPath] {
        world.paths(of: grants, to: excess.resource).filter {
            !world.catalog.access(of: $0.role).own.isDisjoint(with: excess.permissions)
        }
    }

    /// The ways in which grants give something on what will be created in a container.
    func ways(_ grants: [Grant], to excess: ExcessOnCreation) -> [AccessPath] {
        world.paths(of: grants, to: excess.container).filter { path in
            world.catalog.role(path.role, insideOn: excess.type).map { role in
                !world.catalog.access(of: role).own.isDisjoint(with: excess.permissions)
            } ?? false
        }
    }
}
