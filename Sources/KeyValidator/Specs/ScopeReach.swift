internal import KeyModel
internal import SourceText

/// What the scopes of a key give, to be compared with what a group's grants add.
///
/// Containers count with all that they may come to contain, not only with what a resources file lists in them today.
struct ScopeReach {
    private let catalog: Catalog
    private let resources: ResourceTree?
    private let accesses: [ResourceAccess]

    /// The ids in scopes whose type or role could not be read: such a scope may be the one that grants what seems to be missing.
    private let unclearIDs: Set<String>

    /// Whether a scope does not even say on which resource it is.
    private let isUnclear: Bool

    private struct ResourceAccess {
        let place: Place
        let access: RoleAccess
    }

    private struct Place: Equatable {
        let type: Int
        let id: String
    }

    init(_ list: ScopeList, in context: CheckContext) {
        catalog = context.catalog
        resources = context.inventory.resources
        accesses = list.scopes.compactMap { listed in
            guard let id = listed.spec.resource.resourceID?.text, let role = listed.spec.roleIndex else { return nil }
            return ResourceAccess(place: Place(type: role.type, id: id), access: context.catalog.access(of: role))
        }
        let unclear = list.scopes.filter { $0.spec.roleIndex == nil }
        unclearIDs = Set(unclear.compactMap(\.spec.resource.resourceID?.text))
        isUnclear = accesses.count + unclear.count(where: { $0.spec.resource.resourceID != nil }) < list.value.items.count
    }

    /// What the grants give beyond the scopes, grant by grant.
    func excess(of grants: [Scope]) -> [GrantExcess] {
        guard !isUnclear else { return [] }
        return grants.compactMap { grant in
            guard let role = catalog.index(ofRole: grant.role, of: grant.resourceType) else { return nil }
            let access = catalog.access(of: role)
            let place = Place(type: role.type, id: grant.resourceID)
            guard unclearIDs.isEmpty || !([place] + containers(of: place)).contains(where: { unclearIDs.contains($0.id) }) else {
                return nil
            }
            let own = permissions(on: place).reduce(access.own) { $0.subtracting($1) }
            let contents = access.contents.filter { content in
                !permissions(onContained: content.resourceType, of: place).reduce(content.permissions) { $0.subtracting($1) }
                    .isEmpty
            }
            guard !own.isEmpty || !contents.isEmpty else { return nil }
            return GrantExcess(
                grant: grant, permissions: catalog.names(of: own), contents: contents.map(\.resourceType))
        }
    }

    /// What each scope gives on a resource itself.
    private func permissions(on place: Place) -> [PermissionSet] {
        let type = catalog.resourceTypes[place.type].name
        let containers = containers(of: place)
        return accesses.compactMap { scope in
            if scope.place == place { return scope.access.own }
            return containers.contains(scope.place) ? scope.access.permissions(onContained: type) : nil
        }
    }

    /// What each scope gives on the contents of a resource.
    private func permissions(onContained type: String, of place: Place) -> [PermissionSet] {
        let containers = [place] + containers(of: place)
        return accesses.compactMap { containers.contains($0.place) ? $0.access.permissions(onContained: type) : nil }
    }

    private func containers(of place: Place) -> [Place] {
        guard let resources, let index = resources.index(ofType: place.type, id: place.id) else { return [] }
        return resources.containers(of: index).compactMap { index in
            let resource = resources.resources[index]
            return catalog.index(ofResourceType: resource.resourceType).map { Place(type: $0, id: resource.resourceID) }
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

    /// "its grant `project:prj_site:owner` adds `delete` and `share`".
    var phrase: String {
        let own = permissions.map { "`\($0)`" }.joined(separator: ", ")
        let inside = contents.map { "`\($0)`" }.joined(separator: ", ")
        let what = [own, inside.isEmpty ? "" : "more on every \(inside) inside"].filter { !$0.isEmpty }
        return "its grant \(quoted(grant.description)) adds \(what.joined(separator: ", and "))"
    }
}
