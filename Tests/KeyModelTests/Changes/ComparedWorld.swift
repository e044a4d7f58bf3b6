import KeyModel
import TestSupport

/// A small project at random: few names, so that grants, containers and groups meet.
struct ComparedWorld {
    let world: AccessWorld
    let keys: [APIKey]

    init(catalog: Catalog = .standard, using random: inout SplitMix) {
        var resources: [Resource] = []
        for id in ["org_a", "org_b"] where random.happens(inHundred: 80) {
            resources.append(Resource(resourceType: "org", resourceID: id))
        }
        for id in ["ns_a", "ns_b", "ns_c"] where random.happens(inHundred: 80) {
            let parent = random.pick(["org_a", "org_b", nil])
            resources.append(Resource(resourceType: "namespace", resourceID: id, parent: parent))
        }
        for (type, prefix) in [("project", "prj_"), ("agent", "agt_")] {
            for letter in ["a", "b", "c", "d"] where random.happens(inHundred: 80) {
                let parent = random.pick(["ns_a", "ns_b", "ns_c", nil])
                resources.append(Resource(resourceType: type, resourceID: prefix + letter, parent: parent))
            }
        }
        let groups = ["grp_a", "grp_b", "grp_c"].map { id in
            SharingGroup(id: id, grants: (0..<random.number(below: 3)).map { _ in Self.scope(using: &random) })
        }
        let inventory = Inventory(
            groups: random.happens(oneIn: 8) ? nil : GroupDirectory(groups),
            resources: random.happens(oneIn: 8) ? nil : ResourceTree(resources, in: catalog))
        world = AccessWorld(catalog: catalog, inventory: inventory)
        keys = (0..<6).map { index in
            APIKey(
                name: "key \(index)", scopes: (0..<random.number(below: 4)).map { _ in Self.scope(using: &random) },
                sharingGroupIDs: (0..<random.number(below: 3)).map { _ in random.pick(["grp_a", "grp_b", "grp_c", "grp_d"]) })
        }
    }

    init(world: AccessWorld, keys: [APIKey]) {
        self.world = world
        self.keys = keys
    }

    /// Every resource that a scope, a grant or an inventory of such a world can name.
    static let resources = [
        "org": ["org_a", "org_b"], "namespace": ["ns_a", "ns_b", "ns_c"], "project": letters("prj_"), "agent": letters("agt_"),
    ]

    private static func letters(_ prefix: String) -> [String] { ["a", "b", "c", "d"].map { prefix + $0 } }

    static func scope(using random: inout SplitMix) -> Scope {
        let type = random.pick(Catalog.standard.resourceTypes)
        return Scope(
            resourceType: type.name, resourceID: random.pick(resources[type.name] ?? []), role: random.pick(type.roles).name)
    }
}
