/// The blocks of a document that are not read by libcmark alone.
struct ExtendedBlocks {
    private let blocks: [ExtendedBlock]

    var isEmpty: Bool { blocks.isEmpty }

    init(_ blocks: [ExtendedBlock]) {
        self.blocks = blocks
    }

    /// The block that a paragraph or a heading is, if it is one.
    func block(of node: Node) -> ExtendedBlock? {
        // Tables have positive tags, and so have items of lists, whose width is kept there.
        if blocks.isEmpty { return nil }
        let tag = node.tag
        return tag < 0 && -tag <= blocks.count ? blocks[-tag - 1] : nil
    }
}
