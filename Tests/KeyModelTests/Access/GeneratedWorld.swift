import KeyModel
import TestSupport

/// A small world with everything that makes answers differ: resources that nobody lists or that have no container, ids that are
/// shared by types, groups that nobody lists, legacy roles, scopes on containers.
struct GeneratedWorld: Sendable {
    let resources: [Resource]
    let groups: [SharingGroup]
    let keys: [APIKey]

    /// What questions may be about: listed or not.
    let askable: [Resource]

    /// The roles of each type, written down once more: they are not asked of the catalog.
    private static let roles = [
        "org": ["member", "admin"], "namespace": ["admin"], "project": ["discoverer", "viewer", "editor", "owner"],
        "agent": ["discoverer", "viewer", "editor", "owner", "executor"],
    ]

    init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var all: [Resource] = []
        let orgs = (0..<random.number(below: 3)).map { "org_\($0)" }
        all += orgs.map { Resource(resourceType: "org", resourceID: $0) }
        let namespaces = (0..<random.number(below: 4)).map { "ns_\($0)" }
        all += namespaces.map { Resource(resourceType: "namespace", resourceID: $0, parent: Self.parent(orgs, &random)) }
        for type in ["project", "agent"] {
            // Some ids are the same in both types.
            let ids = (0..<(1 + random.number(below: 4))).map { random.happens(oneIn: 4) ? "shared_\($0)" : "\(type)_\($0)" }
            all += ids.map { Resource(resourceType: type, resourceID: $0, parent: Self.parent(namespaces, &random)) }
        }
        askable = all
        resources = all.filter { _ in !random.happens(oneIn: 6) }
        let places = all
        func scopes(atMost count: Int) -> [Scope] {
            (0..<random.number(below: count + 1)).map { _ in
                let place = random.pick(places)
                return Scope(
                    resourceType: place.resourceType, resourceID: place.resourceID,
                    role: random.pick(Self.roles[place.resourceType] ?? []))
            }
        }
        let ids = (0..<4).map { "grp_\($0)" }
        groups = ids.filter { _ in !random.happens(oneIn: 5) }.map { id in
            SharingGroup(id: id, members: ["mem_\(id)"], grants: scopes(atMost: 2))
        }
        keys = (0..<3).map { number in
            APIKey(
                name: "key \(number)", scopes: scopes(atMost: 3),
                sharingGroupIDs: (0..<random.number(below: 3)).map { _ in random.pick(ids) })
        }
    }

    private static func parent(_ candidates: [String], _ random: inout SplitMix) -> String? {
        candidates.isEmpty || random.happens(oneIn: 6) ? nil : random.pick(candidates)
    }

    var world: AccessWorld {
        AccessWorld(
            catalog: .standard,
            inventory: Inventory(groups: GroupDirectory(groups), resources: ResourceTree(resources, in: .standard)))
    }

    /// Every question about one of its resources that a role of the type could answer with yes.
    var questions: [AccessQuestion] {
        askable.flatMap { resource -> [AccessQuestion] in
            guard let type = Catalog.standard.index(ofResourceType: resource.resourceType) else { return [] }
            return Catalog.standard.permissions(ofType: type).map {
                AccessQuestion(permission: $0, resource: ResourceReference(type: type, id: resource.resourceID))
            }
        }
    }
}
