internal import CCMark

/// Finds the pipe tables in libcmark's tree, which knows them as paragraphs.
///
/// The rows are read from the source: the tree's text has lost the escapes of pipes, and its code spans run across
/// them.
/// Where a table ends at a line that goes on the paragraph for CommonMark, the finder asks for an insertion that makes
/// libcmark begin a new block there.
struct TableFinder {
    /// How many cells a document may leave out at the ends of its rows. A wide header and many short rows would
    /// otherwise ask
    /// for output quadratic in the source.
    static let missingCellLimit = 0x80000

    let source: PreparedSource
    private(set) var tables: [Table] = []
    private(set) var insertions: [(offset: Int, insertion: PreparedSource.Insertion)] = []
    private(set) var contents = CellDocument()

    /// The lines of earlier insertions that turned out to be what they were meant to be. Another one may have
    /// changed what stands behind it.
    private(set) var confirmedInsertions: Set<Int> = []

    private var missingCells = 0

    init(source: PreparedSource) {
        self.source = source
    }

    /// Looks through the blocks below a node. The tag of a paragraph that holds a table becomes the table's index,
    /// plus one.
    mutating func find(below root: Node) {
        var candidates = DelimiterRow.candidates(in: source)[...]
        var walk = TreeWalk(below: root)
        while !candidates.isEmpty || source.hasInsertions, let step = walk.next() {
            guard step.isEntering else { continue }
            switch step.kind {
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                candidates = candidates.drop { $0 <= step.node.startLine }
                let end = step.node.endLine
                if let first = candidates.first, first <= end {
                    findTable(in: step.node, candidates: candidates.prefix { $0 <= end })
                }
                walk.skip(step.node)
            case CMARK_NODE_HTML_BLOCK:
                confirmInsertion(onLine: step.node.startLine)
            default:
                break
            }
        }
    }

    private mutating func findTable(in node: Node, candidates: ArraySlice<Int>) {
        let containers = source.containers(around: node)
        let end = node.kind == CMARK_NODE_HEADING ? source.underlineLine(of: node, containers: containers) : node.endLine
        for line in candidates where line <= end {
            guard let delimiter = source.rowContent(ofLine: line, containers: containers),
                let alignments = DelimiterRow.alignments(of: delimiter, in: source.bytes)
            else { continue }
            let header = source.paragraphContent(ofLine: line - 1, in: node, containers: containers)
            let headerCells = source.cells(ofRow: header)
            guard headerCells.count == alignments.count else { continue }

            var table = Table(alignments: alignments)
            append(headerCells, to: &table)
            let before = node.startLine..<(line - 1)
            table.textBefore = addText(ofLines: before, in: node, containers: containers)
            let rest = appendRows(of: node, from: line + 1, to: end, containers: containers, in: &table)
            table.textAfter = addText(ofLines: rest..<(end + 1), in: node, containers: containers)
            tables.append(table)
            node.tag = tables.count
            return
        }
    }

    /// Appends the rows from a line to the paragraph's last one and returns the line behind the last row.
    private mutating func appendRows(
        of node: Node, from first: Int, to end: Int, containers: [Container], in table: inout Table
    ) -> Int {
        let isSetext = node.kind == CMARK_NODE_HEADING
        var line = first
        while line <= end {
            guard let row = source.rowContent(ofLine: line, containers: containers),
                !BlockStart.isBlockOnlyOutsideParagraphs(row, in: source.bytes)
            else { break }
            if isSetext && line == end {
                insertBefore(underline: row, line: line, containers: containers)
                return line
            }
            let cells = source.cells(ofRow: row)
            let missing = max(0, table.alignments.count - cells.count)
            guard !cells.isEmpty, missingCells + missing <= Self.missingCellLimit else { break }
            missingCells += missing
            append(cells, to: &table)
            confirmInsertion(onLine: line)
            line += 1
        }
        if line <= end { insertSeparator(beforeLine: line, containers: containers) }
        return line
    }

    // MARK: Contents

    private mutating func append(_ cells: [Range<Int>], to table: inout Table) {
        for column in table.alignments.indices {
            let range = column < cells.count ? cells[column] : 0..<0
            table.cells.append(Table.Cell(range: range, content: contents.add(cell: range, of: source)))
        }
    }

    private mutating func addText(ofLines lines: Range<Int>, in node: Node, containers: [Container]) -> Table.Content? {
        if lines.isEmpty { return nil }
        let paragraph = lines.map { source.paragraphContent(ofLine: $0, in: node, containers: containers) }
        return contents.add(paragraph: paragraph, of: source)
    }

    // MARK: Insertions

    private mutating func confirmInsertion(onLine line: Int) {
        if source.hasInsertions { confirmedInsertions.insert(line) }
    }

    private mutating func insertSeparator(beforeLine line: Int, containers: [Container]) {
        let marks = source.containerMarks(ofLine: line, containers: containers)
        insertions.append((marks.lowerBound, .separator(containers: Array(source.bytes[marks]))))
    }

    /// Makes a block of its own, or a row, of what CommonMark took for the underline of a setext heading.
    private mutating func insertBefore(underline: Range<Int>, line: Int, containers: [Container]) {
        let hyphens = source.bytes[underline].prefix { $0 == UInt8(ascii: "-") }.count
        if hyphens >= 3 {
            insertSeparator(beforeLine: line, containers: containers)
        } else {
            insertions.append((underline.lowerBound, .pipe))
        }
    }
}
