/// The values of one file, flat: nodes in source order, each collection followed by what it holds.
///
/// One allocation for the nodes and one for the texts, whatever the file holds, and nothing that an alias could make
/// larger. Immutable once read.
package final class ValueTree: Sendable {
    let nodes: [ValueNode]

    /// The resolved text of every scalar, end to end.
    let text: [UInt8]

    /// The anchored nodes that aliases make the values of several fields.
    let nodesOfSeveralFields: Set<Int>

    init(nodes: [ValueNode], text: [UInt8], nodesOfSeveralFields: Set<Int> = []) {
        self.nodes = nodes
        self.text = text
        self.nodesOfSeveralFields = nodesOfSeveralFields
    }

    /// The node whose content stands at `entry`: an alias's target, else the node itself.
    func target(of entry: Int) -> Int {
        let node = nodes[entry]
        return node.isAlias ? Int(node.textStart) : entry
    }

    /// Every scalar of the file, field names included, in source order and each once.
    package var scalars: some Sequence<LocatedValue> {
        nodes.indices.lazy
            .filter { self.nodes[$0].kind.rawValue < ValueKind.sequence.rawValue && !self.nodes[$0].isAlias }
            .map { LocatedValue(tree: self, entry: $0) }
    }
}

/// One node of a `ValueTree`, 28 bytes. Offsets fit because a file is at most `ReadingLimits.bytes` long.
struct ValueNode: Sendable {
    var kind: ValueKind
    var style: ValueStyle
    var isAlias = false
    var isAnchored = false

    var start: Int32
    var end: Int32

    /// A scalar's text in the tree's `text`; an alias's target node in `textStart`.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0

    /// One past the last node of what it holds.
    var subtreeEnd: Int32 = 0

    var span: SourceSpan { SourceSpan(Int(start), Int(end)) }
}
