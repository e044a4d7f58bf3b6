/// The resources that a wildcard stands for: those that anybody has written down.
package struct KnownResources: Sendable {
    /// By the index of their type, each in the order of their ids.
    private let byType: [[ResourceReference]]
    private let all: Set<ResourceReference>

    /// Those of the resources file, those that a scope of the keys is on, and those that a group may do something on.
    package init(in world: AccessWorld, keys: [APIKey]) {
        var all: Set<ResourceReference> = []
        if let tree = world.inventory.resources {
            for index in tree.resources.indices { all.insert(tree.reference(index)) }
        }
        for key in keys {
            for scope in key.scopes {
                if let grant = world.catalog.grant(scope, from: .scope(0)) { all.insert(grant.resource) }
            }
        }
        for group in world.inventory.groups?.groups ?? [] { all.formUnion(world.grants(of: group).map(\.resource)) }
        self.all = all
        let sorted = all.sorted { $0.precedes($1) }
        byType = world.catalog.resourceTypes.indices.map { type in sorted.filter { $0.type == type } }
    }

    package func contains(_ resource: ResourceReference) -> Bool { all.contains(resource) }

    /// The ids of a type.
    package func ids(ofType type: Int) -> [String] { byType[type].map(\.id) }

    /// The resources that a pattern means: of one without a wildcard the one it names, known or not.
    package func resources(of pattern: AccessPattern) -> [ResourceReference] {
        pattern.id.map { [ResourceReference(type: pattern.type, id: $0)] } ?? byType[pattern.type]
    }
}
