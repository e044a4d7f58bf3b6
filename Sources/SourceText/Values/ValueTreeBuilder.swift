/// Builds a `ValueTree` from a reader's events, in source order.
struct ValueTreeBuilder {
    private(set) var nodes: [ValueNode] = []

    /// The bytes of the file, and behind them the texts that do not stand in it as they are.
    private(set) var text: [UInt8]

    private(set) var holdsAliases = false

    /// The collections that are open, outermost first.
    private var open: [OpenCollection] = []

    private struct OpenCollection {
        let node: Int
        var childCount = 0
        var lastChild = 0

        mutating func count(_ child: Int) {
            childCount += 1
            lastChild = child
        }
    }

    /// Where the nodes with an anchor stand, by node.
    private var anchoredPlaces: [Int: ValuePlace] = [:]

    /// The nodes that aliases make the values of several fields.
    private(set) var nodesOfSeveralFields: Set<Int> = []

    /// A file of some 400 bytes holds some 30 nodes.
    init(_ file: SourceFile) {
        text = file.bytes
        nodes.reserveCapacity(file.bytes.count / 12 + 8)
        open.reserveCapacity(Self.usualDepth)
    }

    /// A key, its list of scopes, a scope.
    private static let usualDepth = 4

    var depth: Int { open.count }

    /// Whether the next node is a field's name.
    var isAtFieldName: Bool {
        guard let collection = open.last else { return false }
        return nodes[collection.node].kind == .mapping && collection.childCount.isMultiple(of: 2)
    }

    /// The node that the next one will be.
    var nextNode: Int { nodes.count }

    /// - Parameter range: of the scalar's text in `text`: where it stands in the file, or where it was appended.
    mutating func addScalar(_ kind: ValueKind, style: ValueStyle, start: Int, end: Int, text range: Range<Int>) {
        var node = ValueNode(kind: kind, style: style, start: Int32(start), end: Int32(end))
        node.textStart = Int32(range.lowerBound)
        node.textEnd = Int32(range.upperBound)
        addLeaf(node)
    }

    mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

    mutating func appendText(_ scalar: Unicode.Scalar) { text.append(contentsOf: UTF8.encode(scalar) ?? .init()) }

    /// Notes that the next node has an anchor.
    mutating func markNextNodeAnchored() { anchoredPlaces[nextNode] = nextPlace }

    /// An alias takes its target's kind, so that a mapping's fields can be told without following it.
    mutating func addAlias(to target: Int, start: Int, end: Int) {
        if let place = anchoredPlaces[target], !isSame(place, nextPlace) { nodesOfSeveralFields.insert(target) }
        var node = ValueNode(kind: nodes[target].kind, style: .plain, isAlias: true, start: Int32(start), end: Int32(end))
        node.textStart = Int32(target)
        nodes[target].isAnchored = true
        holdsAliases = true
        addLeaf(node)
    }

    mutating func openCollection(_ kind: ValueKind, style: ValueStyle, start: Int) {
        countChild()
        open.append(OpenCollection(node: nodes.count))
        nodes.append(ValueNode(kind: kind, style: style, start: Int32(start), end: Int32(start)))
    }

    /// Closes the innermost collection. A block collection's own end says too much: it ends with its last value, and a block
    /// mapping starts with its first name.
    mutating func closeCollection(end: Int) {
        let collection = open.removeLast()
        let node = collection.node
        nodes[node].subtreeEnd = Int32(nodes.count)
        nodes[node].end = Int32(end)
        guard nodes[node].style == .block, node + 1 < nodes.count else { return }
        if nodes[node].kind == .mapping { nodes[node].start = nodes[node + 1].start }
        var last = node + 1
        while nodes[last].subtreeEnd < nodes.count { last = Int(nodes[last].subtreeEnd) }
        nodes[node].end = max(nodes[last].end, nodes[node].start)
    }

    /// Forgets every node from `node` on, and the collections that are open.
    mutating func removeNodes(from node: Int) {
        nodes.removeSubrange(node...)
        open.removeAll()
    }

    private mutating func addLeaf(_ leaf: ValueNode) {
        countChild()
        var node = leaf
        node.subtreeEnd = Int32(nodes.count + 1)
        nodes.append(node)
    }

    private mutating func countChild() {
        if !open.isEmpty { open[open.count - 1].count(nodes.count) }
    }
}

/// What a node is to the collection that it stands in.
private enum ValuePlace {
    /// The root of a document, a field's name, or an item.
    case root, name, item

    /// The value of the field whose name is this node.
    case value(ofField: Int)
}

extension ValueTreeBuilder {
    private var nextPlace: ValuePlace {
        guard let collection = open.last else { return .root }
        if nodes[collection.node].kind == .sequence { return .item }
        return isAtFieldName ? .name : .value(ofField: collection.lastChild)
    }

    /// Whether a value means the same at two places, as far as that can be told: it has the same field's name, or is an item.
    private func isSame(_ a: ValuePlace, _ b: ValuePlace) -> Bool {
        switch (a, b) {
        case (.root, .root), (.name, .name), (.item, .item): true
        case (.value(let a), .value(let b)): isSameName(a, b)
        default: false
        }
    }

    private func isSameName(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (nodes[a].isAlias ? Int(nodes[a].textStart) : a, nodes[b].isAlias ? Int(nodes[b].textStart) : b)
        if a == b { return true }
        let (first, second) = (nodes[a], nodes[b])
        // Names that shapes know are short, and aliases could have a long one compared again and again.
        guard first.textEnd - first.textStart <= Self.longestComparedName, first.kind == second.kind else { return false }
        return text[Int(first.textStart)..<Int(first.textEnd)] == text[Int(second.textStart)..<Int(second.textEnd)]
    }

    private static let longestComparedName = 64
}
