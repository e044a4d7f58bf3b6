/// The circles in a graph: one for each edge that closes one when the nodes are visited depth first, in their order.
struct Cycles {
    struct Cycle {
        /// Each leads to the next, and the last to the first.
        let nodes: [Int]

        /// The edge that closes it: its node, and the index of the edge there.
        let end: (node: Int, edge: Int)
    }

    private(set) var found: [Cycle] = []
    private let edges: [[Int?]]
    private var isDone: [Bool]
    private var path: [Int] = []

    /// - Parameter edges: from each node to others, by their indices; nil for one that leads nowhere.
    init(_ edges: [[Int?]]) {
        self.edges = edges
        isDone = edges.map { _ in false }
        for node in edges.indices { visit(node) }
    }

    /// Depth is bounded by the number of nodes, which is `CatalogCapacity.entries` at most.
    private mutating func visit(_ node: Int) {
        guard !isDone[node] else { return }
        path.append(node)
        for (edge, target) in edges[node].enumerated() {
            guard let target else { continue }
            if let start = path.firstIndex(of: target) {
                found.append(Cycle(nodes: Array(path[start...]), end: (node, edge)))
            } else {
                visit(target)
            }
        }
        path.removeLast()
        isDone[node] = true
    }
}
