/// The tables of a document with the parsed contents of their cells.
struct TableContents {
    private let tables: [Table]
    private let cells: CellDocument

    /// The node that begins on each line of the cells' document.
    private var nodes: [Node?] = []

    /// The node is the root of the parsed cells' document.
    init(_ finder: TableFinder, root: Node) {
        tables = finder.tables
        cells = finder.contents
        if tables.isEmpty { return }
        nodes = Array(repeating: nil, count: cells.lineCount + 1)
        var child = root.firstChild
        while let node = child, node.startLine <= cells.lineCount {
            nodes[node.startLine] = node
            child = node.next
        }
    }

    /// The table that a paragraph is.
    func table(in paragraph: Node) -> Table? {
        // Nothing but the finder tags paragraphs, and it does so only where it found a table.
        if tables.isEmpty { return nil }
        let tag = paragraph.tag
        return tag > 0 && tag <= tables.count ? tables[tag - 1] : nil
    }

    /// The node whose children are the contents of a cell or a text, given its line in the cells' document.
    func node(ofLine line: Int) -> Node? {
        line < nodes.count ? nodes[line] : nil
    }

    /// The offset in the prepared source of a place in the cells' document.
    func origin(line: Int, column: Int) -> Int {
        cells.origin(line: line, column: column)
    }

    /// A cell or a text that libcmark cannot read.
    func text(_ index: Int) -> InlineText {
        cells.texts[index]
    }
}
