/// The values of one file, flat: nodes in source order, each collection followed by what it holds.
///
/// One allocation for the nodes, whatever the file holds, and nothing that an alias could make larger. A scalar's text is the part
/// of the file where it stands; only a text with escapes or folded lines is made anew. Immutable once read.
package final class ValueTree: Sendable {
    let nodes: [ValueNode]

    /// What the nodes' texts are parts of: the bytes of the file, and behind them the texts that do not stand in it as they are.
    let text: [UInt8]

    /// Whether a value may be met at more than one place.
    package let holdsAliases: Bool

    /// The anchored nodes that aliases make the values of several fields.
    let nodesOfSeveralFields: Set<Int>

    init(nodes: [ValueNode], text: [UInt8], holdsAliases: Bool = false, nodesOfSeveralFields: Set<Int> = []) {
        self.nodes = nodes
        self.text = text
        self.holdsAliases = holdsAliases
        self.nodesOfSeveralFields = nodesOfSeveralFields
    }

    /// The node whose content stands at `entry`: an alias's target, else the node itself.
    func target(of entry: Int) -> Int {
        let node = nodes[entry]
        return node.isAlias ? Int(node.textStart) : entry
    }

    /// Gives a scalar's text for as long as `body` runs.
    @inline(__always)
    func withText<Result>(of node: ValueNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Int(node.textStart)..<Int(node.textEnd)])) }
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
