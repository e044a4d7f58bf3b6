import KeyModel
import TestSupport

/// A small world with a key in it, made from a seed: what is asked about it can be asked in every way.
struct KeyedWorld {
    let world: AccessWorld
    let key: APIKey

    /// Every resource that is listed, and one that is not.
    let resources: [ResourceReference]

    init(_ random: inout SplitMix, catalog: Catalog = .standard) {
        var listed: [Resource] = []
        var references: [ResourceReference] = []
        for (index, type) in catalog.resourceTypes.enumerated() {
            let parents = listed.filter { parent in
                catalog.resourceType(named: parent.resourceType)?.contains.contains(type.name) ?? false
            }
            for number in 0..<1 + random.number(below: 3) {
                let isTop = parents.isEmpty || random.happens(oneIn: 5)
                let id = "\(type.idPrefix)\(number)"
                listed.append(
                    Resource(
                        resourceType: type.name, resourceID: id, parent: isTop ? nil : random.pick(parents).resourceID))
                references.append(ResourceReference(type: index, id: id))
            }
        }
        let last = catalog.resourceTypes.count - 1
        references.append(ResourceReference(type: last, id: catalog.resourceTypes[last].idPrefix + "unlisted"))
        resources = references
        func scopes(_ random: inout SplitMix, upTo limit: Int) -> [Scope] {
            (0..<random.number(below: limit + 1)).map { _ in
                let resource = random.pick(references)
                let type = catalog.resourceTypes[resource.type]
                return Scope(resourceType: type.name, resourceID: resource.id, role: random.pick(type.roles).name)
            }
        }
        let group = SharingGroup(id: "grp_a", members: ["mem_a"], grants: scopes(&random, upTo: 2))
        world = AccessWorld(
            catalog: catalog,
            inventory: Inventory(groups: GroupDirectory([group]), resources: ResourceTree(listed, in: catalog)))
        key = APIKey(
            name: "key", scopes: scopes(&random, upTo: 4), sharingGroupIDs: random.happens(oneIn: 2) ? ["grp_a"] : [])
    }
}
