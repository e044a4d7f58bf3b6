/// The bytes that libcmark reads, and the way from places in them back to the source.
///
/// They differ from the source where it was repaired (``UTF8Repair``) and where something was inserted so that
/// CommonMark's
/// blocks begin where those of GFM do (``TableFinder``).
struct PreparedSource {
    /// Something to put into the source.
    enum Insertion {
        /// A line of its own that ends whatever block is open: an HTML comment, behind the markers of the
        /// containers it stands in.
        case separator(containers: [UInt8])

        /// A pipe before the first character of a line.
        case pipe

        /// The marker of a list item whose content begins four columns behind it, in place of so many bytes, which are the label of a
        /// footnote. An item without content on its line gets some that is not shown.
        case definition(length: Int, isEmpty: Bool)
    }

    let bytes: [UInt8]
    let lines: LineTable

    private let repair: UTF8Repair
    /// What was inserted, at offsets of the repaired bytes, and the line of ``bytes`` that each stands on.
    private var insertions: [(offset: Int, insertion: Insertion)] = []
    private var insertionLines: [Int] = []
    private var separatorLines: [Int] = []
    private var emptyDefinitionLines: [Int] = []
    /// The offsets in ``bytes`` of the items that stand for definitions of footnotes, in order.
    private(set) var definitions: [Int] = []
    private var map = OffsetMap()

    init(_ source: [UInt8]) {
        repair = UTF8Repair(source)
        bytes = repair.bytes
        lines = LineTable(bytes)
    }

    /// Whether anything was inserted.
    var hasInsertions: Bool { !insertions.isEmpty }

    /// Whether each insertion but those of definitions stands on one of the lines.
    func insertionsStand(onLines lines: Set<Int>) -> Bool {
        zip(insertions, insertionLines).allSatisfy { $0.insertion.isDefinition || lines.contains($1) }
    }

    /// The same source with more insertions, whose offsets are those of ``bytes``.
    func adding(_ new: [(offset: Int, insertion: Insertion)]) -> PreparedSource {
        keepingInsertions(onLines: Set(insertionLines), adding: new)
    }

    /// The same source with its definitions, those of its other insertions that stand on the lines, and new ones. Their offsets are
    /// those of ``bytes``, in order.
    func keepingInsertions(
        onLines lines: Set<Int>, adding new: [(offset: Int, insertion: Insertion)]
    ) -> PreparedSource {
        var all = zip(insertions, insertionLines).filter { $0.insertion.isDefinition || lines.contains($1) }.map(\.0)
        for (offset, insertion) in new { all.append((map.original(of: offset), insertion)) }
        all.sort { ($0.offset, $0.insertion.isDefinition ? 1 : 0) < ($1.offset, $1.insertion.isDefinition ? 1 : 0) }
        return PreparedSource(repair: repair, insertions: all)
    }

    private init(repair: UTF8Repair, insertions: [(offset: Int, insertion: Insertion)]) {
        var edited: [UInt8] = []
        edited.reserveCapacity(repair.bytes.count + insertions.count * 24)
        var offsets: [Int] = []
        var start = 0
        for (offset, insertion) in insertions {
            edited += repair.bytes[start..<offset]
            offsets.append(edited.count)
            start = offset
            switch insertion {
            case .separator(let containers):
                edited += containers
                edited += Array("<!-- -->\n".utf8)
            case .pipe:
                edited.append(UInt8(ascii: "|"))
            case .definition(let length, let isEmpty):
                definitions.append(edited.count)
                edited += Array("1)  ".utf8)
                if isEmpty { edited += Array("<!-- -->".utf8) }
                start += length
            }
            map.add(edited: edited.count, original: start)
        }
        edited += repair.bytes[start...]
        bytes = edited
        lines = LineTable(edited)
        self.repair = repair
        self.insertions = insertions
        insertionLines = offsets.map { lines.number(ofLineAt: $0) }
        separatorLines = zip(insertions, insertionLines).compactMap { entry, line in
            if case .separator = entry.insertion { line } else { nil }
        }
        emptyDefinitionLines = zip(insertions, insertionLines).compactMap { entry, line in
            if case .definition(_, isEmpty: true) = entry.insertion { line } else { nil }
        }
    }

    /// The number of the definition of a footnote that begins at an offset.
    func definition(at offset: Int) -> Int? {
        let index = definitions.partitioningIndex { $0 >= offset }
        return index < definitions.count && definitions[index] == offset ? index : nil
    }

    /// Whether the HTML block that begins on a line was inserted.
    func isInsertedBlock(line: Int) -> Bool {
        separatorLines.containsSorted(line) || emptyDefinitionLines.containsSorted(line)
    }

    /// The line of the source on which a prepared line stands.
    func sourceLine(of line: Int) -> Int {
        line - separatorLines.partitioningIndex { $0 > line }
    }

    /// The place of prepared bytes in the source.
    func place(line: Int, range: Range<Int>) -> MarkdownPlace {
        let start = repair.map.original(of: map.original(of: range.lowerBound))
        let end = repair.map.original(of: map.original(of: range.upperBound))
        return MarkdownPlace(line: sourceLine(of: line), range: start..<max(start, end))
    }

    /// The place of a whole line, without its line ending.
    func place(ofLine line: Int) -> MarkdownPlace {
        place(line: line, range: lines.content(of: line, in: bytes))
    }
}

extension PreparedSource.Insertion {
    fileprivate var isDefinition: Bool {
        if case .definition = self { true } else { false }
    }
}

extension [Int] {
    fileprivate func containsSorted(_ element: Int) -> Bool {
        let index = partitioningIndex { $0 >= element }
        return index < count && self[index] == element
    }

    /// The index of the first element that the predicate holds for, in an array whose later elements all fulfil it too.
    fileprivate func partitioningIndex(_ predicate: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
