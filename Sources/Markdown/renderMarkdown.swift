/// Renders one Markdown document.
///
/// Every sequence of bytes is a document: NUL and bytes that are not UTF-8 become U+FFFD. The time is linear in the
/// size of
/// the source, whatever it holds, and no nesting is too deep.
package func renderMarkdown<Host: MarkdownHost>(
    _ source: [UInt8], options: MarkdownOptions, host: inout Host
) -> RenderedMarkdown {
    var source = PreparedSource(source)
    var footnotes = FootnoteLabels()
    if options.dialect != .commonmark {
        footnotes = findFootnotes(in: &source)
    }
    var document = ParsedDocument(parsing: source.bytes)
    var finder = TableFinder(source: source)
    var extended: [ExtendedBlock] = []
    if options.dialect != .commonmark {
        finder = findTables(in: &document, of: &source)
        extended = findExtendedBlocks(in: document, of: source, options: options)
    }
    let texts = extended.map(\.text) + finder.contents.texts
    let lookups = texts.isEmpty ? InlineLookups() : InlineLookups(for: texts, in: source)
    let contents = ParsedDocument(parsing: finder.contents.completed(from: source))
    return document.withRoot { root in
        contents.withRoot { contentsRoot in
            withUnsafeMutablePointer(to: &host) { host in
                let tables = TableContents(finder, root: contentsRoot)
                var writer = HTMLWriter(
                    options: options, source: source, tables: tables, extended: ExtendedBlocks(extended), lookups: lookups,
                    footnotes: footnotes, host: HostCalls(host))
                writer.write(below: root)
                writer.writeFootnotes()
                return RenderedMarkdown(html: writer.html.bytes, headings: writer.headings)
            }
        }
    }
}

/// Finds the definitions of footnotes and replaces their labels in the source.
private func findFootnotes(in source: inout PreparedSource) -> FootnoteLabels {
    guard FootnoteDefinition.mayOccur(in: source.bytes) else { return FootnoteLabels() }
    let finder = FootnoteFinder(in: source)
    source = finder.source
    return finder.labels
}

/// Finds the blocks that hold constructs of extensions, in a document whose tables were found.
private func findExtendedBlocks(
    in document: borrowing ParsedDocument, of source: PreparedSource, options: MarkdownOptions
) -> [ExtendedBlock] {
    let marks = ExtensionMarks(of: source.bytes)
    if marks.isEmpty && !options.readsAllInlines { return [] }
    var finder = ExtendedBlockFinder(source: source, marks: marks, options: options)
    document.withRoot { finder.find(below: $0) }
    return finder.blocks
}

/// How often a document is parsed at most until the blocks behind tables begin where GFM has them begin. One insertion
/// can bring to light the need for another, so that a hostile document could ask for as many rounds as it has lines.
private let tableRoundLimit = 4

/// Finds the tables, parsing the document again for as long as something must be inserted for the blocks behind them.
///
/// A document that does not come to rest is read without insertions: what follows its tables is text.
private func findTables(in document: inout ParsedDocument, of source: inout PreparedSource) -> TableFinder {
    let original = source
    var round = 1
    while true {
        var finder = TableFinder(source: source)
        document.withRoot { finder.find(below: $0) }
        let confirmed = finder.confirmedInsertions
        let isAtRest = finder.insertions.isEmpty && source.insertionsStand(onLines: confirmed)
        if isAtRest || round > tableRoundLimit { return finder }
        source =
            round == tableRoundLimit
            ? original : source.keepingInsertions(onLines: confirmed, adding: finder.insertions)
        document = ParsedDocument(parsing: source.bytes)
        round += 1
    }
}
