internal import KeyModel
internal import SourceText

/// What the scopes of a key give, to be compared with what a group's grants add.
///
/// Containers count with all that they may come to contain, not only with what a resources file lists in them today.
struct ScopeReach {
    private let world: AccessWorld
    private let grants: [Grant]

    /// The ids in scopes whose type or role could not be read: such a scope may be the one that grants what seems to be missing.
    private let unclearIDs: Set<String>

    /// Whether a scope does not even say on which resource it is.
    private let isUnclear: Bool

    init(_ list: ScopeList, in context: CheckContext) {
        world = context.world
        grants = list.scopes.compactMap { listed in
            guard let id = listed.spec.resource.resourceID?.text, let role = listed.spec.roleIndex else { return nil }
            return Grant(resource: ResourceReference(type: role.type, id: id), role: role, source: .scope(listed.index))
        }
        let unclear = list.scopes.filter { $0.spec.roleIndex == nil }
        unclearIDs = Set(unclear.compactMap(\.spec.resource.resourceID?.text))
        isUnclear = grants.count + unclear.count(where: { $0.spec.resource.resourceID != nil }) < list.value.items.count
    }

    /// What the grants of a group give beyond the scopes, grant by grant.
    func excess(of others: [Scope]) -> [GrantExcess] {
        guard !isUnclear else { return [] }
        let catalog = world.catalog
        return others.compactMap { other in
            guard let role = catalog.index(ofRole: other.role, of: other.resourceType) else { return nil }
            let chain = world.chain(of: ResourceReference(type: role.type, id: other.resourceID))
            guard unclearIDs.isEmpty || !chain.contains(where: { unclearIDs.contains($0.id) }) else { return nil }
            let excess = catalog.excess(of: role, beyond: world.paths(of: grants, along: chain).map(\.role))
            return excess.isEmpty ? nil : GrantExcess(grant: other, excess, in: catalog)
        }
    }
}

/// What one grant gives beyond a key's scopes.
struct GrantExcess {
    let grant: Scope

    /// On the resource itself.
    let permissions: [String]

    /// The types of contained resources on which it gives more.
    let contents: [String]

    init(grant: Scope, _ excess: RoleExcess, in catalog: Catalog) {
        self.grant = grant
        permissions = catalog.names(of: excess.own)
        contents = excess.contents.map { catalog.resourceTypes[$0.type].name }
    }

    /// "its grant `project:prj_site:owner` adds `delete` and `share`".
    var phrase: String {
        let own = permissions.map { "`\($0)`" }.joined(separator: ", ")
        let inside = contents.map { "`\($0)`" }.joined(separator: ", ")
        let what = [own, inside.isEmpty ? "" : "more on every \(inside) inside"].filter { !$0.isEmpty }
        return "its grant \(quoted(grant.description)) adds \(what.joined(separator: ", and "))"
    }
}
