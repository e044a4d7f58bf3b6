internal import KeyModel

/// Grants by the resource that they are on, for whoever asks for the paths to many resources.
struct GrantIndex: Sendable {
    private let grants: [ResourceReference: [Grant]]

    init(_ grants: [Grant]) { self.grants = Dictionary(grouping: grants, by: \.resource) }

    func paths(to resource: ResourceReference, in world: AccessWorld) -> [AccessPath] {
        let chain = world.chain(of: resource)
        return world.paths(of: chain.flatMap { grants[$0] ?? [] }, along: chain)
    }
}
