internal import SourceText

/// A forgiving reading of a spec that is being typed: what its author seems to mean.
///
/// It never fails. A field without a value, a quote or bracket that is still open, a name without its colon are nodes like any
/// other, and what follows them is read as if they were whole. It knows places and texts, and no more: no types, no escapes,
/// and an alias is a text that begins with `*`. Diagnostics never come from it.
///
/// Complexity: linear in the text.
struct Sketch: Sendable {
    /// In the order in which they were met.
    let nodes: [SketchNode]

    init(_ text: [UInt8], as notation: Notation) {
        var reader = SketchReader(text, as: notation)
        reader.read()
        nodes = reader.nodes
    }

    /// The scalar at an offset: the one that holds the byte there, else the one that ends there.
    func scalar(at offset: Int) -> Int? {
        var ending: Int?
        for (index, node) in nodes.enumerated() where node.kind == .scalar {
            if node.span.contains(offset) { return index }
            if node.span.upperBound == offset { ending = index }
        }
        return ending
    }

    /// The names in a mapping, in order.
    func names(in mapping: Int) -> [Int] {
        nodes.indices.filter { nodes[$0].parent == mapping && nodes[$0].place == .name }
    }

    /// The items of a sequence, in order.
    func items(of sequence: Int) -> [Int] {
        nodes.indices.filter { nodes[$0].parent == sequence && nodes[$0].isItem }
    }

    /// What stands behind a name's colon.
    func value(ofName name: Int) -> Int? {
        nodes.indices.first { nodes[$0].place == .value(name: name) }
    }

    /// The roots of its documents.
    var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }
}

/// A scalar, mapping or sequence of a sketch.
struct SketchNode: Sendable {
    enum Kind: Sendable {
        case scalar, mapping, sequence
    }

    /// What a node is to its parent.
    enum Place: Sendable, Equatable {
        case root
        case item

        /// An item in block style whose dash is still to come.
        case dashlessItem
        case name

        /// - Parameter name: the node of the name.
        case value(name: Int)
    }

    let kind: Kind
    var place: Place

    /// The collection that holds it.
    var parent: Int?

    /// In bytes from the start of its line.
    let column: Int

    /// In brackets or braces, or inside some.
    let isFlow: Bool

    /// Of a scalar: all of it, quotes included. Of a collection: where it starts.
    var span: Range<Int>

    /// Of a scalar: what is between its quotes.
    var content: Range<Int>

    /// `"` or `'`.
    var quote: UInt8?

    /// Whether its closing quote is there.
    var isClosed = true

    /// Whether it is a block scalar or goes on in further lines.
    var isLong = false

    /// Of a name: whether its colon is there.
    var hasColon = false

    var isItem: Bool { place == .item || place == .dashlessItem }
}
