internal import CCMark

/// A walk over the nodes below one node, in document order and without recursion, so that no nesting is too deep.
struct TreeWalk {
    struct Step {
        let node: Node
        let kind: cmark_node_type

        /// False when the node's children are behind. Nodes that cannot have children are only entered.
        let isEntering: Bool
    }

    private let top: Node
    private var upcoming: Node?
    private var isEntering = true

    init(below top: Node) {
        self.top = top
        upcoming = top.firstChild
    }

    mutating func next() -> Step? {
        guard let node = upcoming else { return nil }
        let kind = node.kind
        let step = Step(node: node, kind: kind, isEntering: isEntering)
        if isEntering && kind.isContainer {
            if let child = node.firstChild { upcoming = child } else { isEntering = false }
        } else {
            leave(node)
        }
        return step
    }

    /// Goes on behind a node that was entered by the last step, without its children and without leaving it.
    mutating func skip(_ node: Node) {
        leave(node)
    }

    private mutating func leave(_ node: Node) {
        if let sibling = node.next {
            upcoming = sibling
            isEntering = true
        } else {
            upcoming = node.parent
            isEntering = false
            if upcoming == top { upcoming = nil }
        }
    }
}

extension cmark_node_type {
    /// Whether nodes of the kind can have children.
    fileprivate var isContainer: Bool {
        switch self {
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
            CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK:
            false
        default:
            true
        }
    }
}
