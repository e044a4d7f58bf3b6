/// The resources that exist, and what contains what.
package struct ResourceTree: Sendable {
    /// As listed, each once, without those of a type that the catalog does not have.
    package private(set) var resources: [Resource] = []

    /// For each resource the index of the one that contains it.
    private var containers: [Int?] = []
    private var indices: [ResourceReference: Int] = [:]
    private var references: [ResourceReference] = []
    private let typeCount: Int

    /// - Parameter listed: in any order; of two with the same type and id the first counts. A `parent` that is not among them,
    ///   or of a type that does not contain theirs, is as if it were not there.
    package init(_ listed: [Resource], in catalog: Catalog) {
        typeCount = catalog.resourceTypes.count
        for resource in listed {
            guard let type = catalog.index(ofResourceType: resource.resourceType) else { continue }
            let reference = ResourceReference(type: type, id: resource.resourceID)
            guard indices[reference] == nil else { continue }
            indices[reference] = resources.count
            resources.append(resource)
            references.append(reference)
        }
        let containing = catalog.resourceTypes.map { type in
            catalog.resourceTypes.indices.filter { catalog.resourceTypes[$0].contains.contains(type.name) }
        }
        let known = indices
        containers = zip(resources, references).map { resource, reference in
            resource.parent.flatMap { parent in
                containing[reference.type].lazy.compactMap { known[ResourceReference(type: $0, id: parent)] }.first
            }
        }
    }

    /// The index in `resources` of a resource; nil where it is not listed.
    ///
    /// - Parameter type: the index of its type in the catalog that the tree was made with.
    package func index(ofType type: Int, id: String) -> Int? { indices[ResourceReference(type: type, id: id)] }

    /// The resource at an index of `resources`.
    package func reference(_ index: Int) -> ResourceReference { references[index] }

    /// For each resource the indices of those directly inside it, as listed.
    var children: [[Int]] {
        var children = [[Int]](repeating: [], count: resources.count)
        for (index, container) in containers.enumerated() {
            if let container { children[container].append(index) }
        }
        return children
    }

    /// The types, by their indices in the catalog, of which a resource with this id is listed.
    ///
    /// Complexity: linear in the number of types.
    package func types(ofID id: String) -> [Int] { (0..<typeCount).filter { index(ofType: $0, id: id) != nil } }

    /// The indices of what contains a resource, nearest first. A chain that returns to where it was ends there.
    package func containers(of index: Int) -> [Int] {
        var chain: [Int] = []
        var seen: Set<Int> = [index]
        var next = containers[index]
        while let container = next, seen.insert(container).inserted {
            chain.append(container)
            next = containers[container]
        }
        return chain
    }

    /// The indices of the containers between a resource and itself, where the chain of containers returns to it; else nil.
    package func cycle(from index: Int) -> [Int]? {
        let chain = containers(of: index)
        return containers[chain.last ?? index] == index ? chain : nil
    }
}
