internal import CCMark

/// Finds the definitions of footnotes, `[^label]: text`, which libcmark takes for paragraphs or link reference definitions.
///
/// A definition holds blocks that are indented by four columns, as an item of a list does. Its label is therefore replaced by the marker
/// of such an item, and the writer knows the items that are definitions.
struct FootnoteFinder {
    /// How deep definitions are found in one another. Each level asks for one more call of libcmark.
    private static let depthLimit = 4

    /// The source with markers in place of labels.
    private(set) var source: PreparedSource
    private(set) var labels = FootnoteLabels()

    private var found: [(offset: Int, label: [UInt8])] = []

    /// Looks for definitions.
    init(in source: PreparedSource) {
        self.source = source
        for _ in 0..<Self.depthLimit {
            let candidates = FootnoteDefinition.candidates(in: self.source.bytes)
            if candidates.isEmpty { break }
            let definitions = Self.definitions(among: candidates, in: self.source)
            if definitions.isEmpty { break }
            replace(definitions)
        }
        if found.isEmpty { return }
        labels = FootnoteLabels(found.map(\.label))
        separateLists()
    }

    private mutating func replace(_ definitions: [FootnoteDefinition]) {
        let old = zip(source.definitions, found.map(\.label))
        let new = definitions.map { ($0.range.lowerBound, $0.label) }
        let labels = (Array(old) + new).sorted { $0.0 < $1.0 }.map(\.1)
        source = source.adding(
            definitions.map {
                ($0.range.lowerBound, .definition(length: $0.range.count, isEmpty: $0.isEmpty))
            })
        found = Array(zip(source.definitions, labels))
    }

    /// Those of the candidates that begin a line of a paragraph, in a document in which they are no link reference definitions.
    private static func definitions(
        among candidates: [FootnoteDefinition], in source: PreparedSource
    ) -> [FootnoteDefinition] {
        var bytes = source.bytes
        for candidate in candidates { bytes[candidate.range.lowerBound] = UInt8(ascii: "x") }
        let document = ParsedDocument(parsing: bytes)
        var definitions: [FootnoteDefinition] = []
        var rest = candidates[...]
        document.withRoot { root in
            var walk = TreeWalk(below: root)
            while !rest.isEmpty, let step = walk.next() {
                guard step.isEntering, step.kind == CMARK_NODE_PARAGRAPH || step.kind == CMARK_NODE_HEADING else { continue }
                let block = step.node
                walk.skip(block)
                let start = source.lines.start(of: block.startLine)
                rest = rest.drop { $0.range.lowerBound < start }
                let end = source.lines.start(of: max(block.endLine, block.startLine) + 1)
                let inside = rest.prefix { $0.range.lowerBound < end }
                if inside.isEmpty { continue }
                let containers = source.containers(around: block)
                definitions += inside.compactMap { $0.beginning(in: source, containers: containers) }
                rest = rest.dropFirst(inside.count)
            }
        }
        return definitions
    }

    // MARK: Lists

    /// Separates definitions from items of the author's lists that have a marker of the same kind.
    private mutating func separateLists() {
        let document = ParsedDocument(parsing: source.bytes)
        var separators: [(offset: Int, insertion: PreparedSource.Insertion)] = []
        document.withRoot { root in
            var walk = TreeWalk(below: root)
            while let step = walk.next() {
                guard step.isEntering, step.kind == CMARK_NODE_ITEM, let next = step.node.next,
                    source.isDefinition(step.node) != source.isDefinition(next)
                else { continue }
                let containers = source.containers(around: next)
                let marks = source.containerMarks(ofLine: next.startLine, containers: containers)
                separators.append((marks.lowerBound, .separator(containers: Array(source.bytes[marks]))))
            }
        }
        if separators.isEmpty { return }
        separators.sort { $0.offset < $1.offset }
        source = source.adding(separators)
    }
}

extension PreparedSource {
    /// The number of the definition of a footnote that an item of a list stands for.
    func definition(of item: Node) -> Int? {
        definitions.isEmpty ? nil : definition(at: lines.start(of: item.startLine) + item.startColumn - 1)
    }

    /// Whether an item of a list stands for the definition of a footnote.
    func isDefinition(_ item: Node) -> Bool { definition(of: item) != nil }
}
