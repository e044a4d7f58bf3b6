internal import CCMark

/// Writes the HTML of a document from libcmark's tree. Each construct has a file of its own.
struct HTMLWriter {
    let options: MarkdownOptions
    let source: PreparedSource
    let tables: TableContents
    let extended: ExtendedBlocks

    let host: HostCalls

    var html: HTMLBuffer
    var headings: [Heading] = []
    var anchors = AnchorNames()
    var tabs = CodeTabs()
    var lookups: InlineLookups
    var notes: FootnoteWriting

    /// The image whose alternative text is being written, in which there is no markup.
    var openImage: Node?

    /// How many images are open in a text that libcmark has not read.
    var imageDepth = 0

    /// How many links are open in such a text.
    var linkDepth = 0

    /// Whether the nodes being written come from the cells' document.
    var isInTable = false

    /// The line behind the paragraph or heading that is being written.
    var blockEndLine = 1

    var isSite: Bool { options.dialect == .site }

    init(
        options: MarkdownOptions, source: PreparedSource, tables: TableContents, extended: ExtendedBlocks, lookups: InlineLookups,
        footnotes: FootnoteLabels, host: HostCalls
    ) {
        self.options = options
        self.source = source
        self.tables = tables
        self.extended = extended
        self.lookups = lookups
        notes = FootnoteWriting(footnotes)
        self.host = host
        html = HTMLBuffer(capacity: source.bytes.count * 3 / 2 + 256)
    }

    /// Writes all that is below a node.
    mutating func write(below top: Node) {
        var walk = TreeWalk(below: top)
        while let step = walk.next() {
            if openImage != nil {
                writeAlternativeText(step)
            } else if step.isEntering {
                if !enter(step) { walk.skip(step.node) }
            } else {
                leave(step)
            }
        }
    }

    /// Writes what comes before a node's children; false when the children are written, or left out, already.
    private mutating func enter(_ step: TreeWalk.Step) -> Bool {
        let node = step.node
        switch step.kind {
        case CMARK_NODE_TEXT: writeText(node.literal)
        case CMARK_NODE_SOFTBREAK: html.append(byte: UInt8(ascii: "\n"))
        case CMARK_NODE_LINEBREAK: html.append(raw: "<br />\n")
        case CMARK_NODE_CODE: writeCodeSpan(node.literal)
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node.literal, from: { $0.rawHTMLOrigin(of: node) })
        case CMARK_NODE_EMPH: html.append(raw: "<em>")
        case CMARK_NODE_STRONG: html.append(raw: "<strong>")
        case CMARK_NODE_LINK: openLink(node)
        case CMARK_NODE_IMAGE: beginImage(node)
        case CMARK_NODE_PARAGRAPH: return openParagraph(node)
        case CMARK_NODE_HEADING:
            if tables.table(in: node) != nil { return openParagraph(node) }
            writeHeading(node)
            return false
        case CMARK_NODE_LIST: if !isFootnotes(node) { openList(node) }
        case CMARK_NODE_ITEM: if source.isDefinition(node) { openDefinition() } else { openItem(node) }
        case CMARK_NODE_BLOCK_QUOTE: openQuote(node)
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
        case CMARK_NODE_THEMATIC_BREAK:
            html.startLine()
            html.append(raw: "<hr />\n")
        default: break
        }
        return true
    }

    /// Writes what comes behind a node's children.
    private mutating func leave(_ step: TreeWalk.Step) {
        switch step.kind {
        case CMARK_NODE_EMPH: html.append(raw: "</em>")
        case CMARK_NODE_STRONG: html.append(raw: "</strong>")
        case CMARK_NODE_LINK: html.append(raw: "</a>")
        case CMARK_NODE_PARAGRAPH: closeParagraph(step.node)
        case CMARK_NODE_LIST: if !isFootnotes(step.node) { closeList(step.node) }
        case CMARK_NODE_ITEM:
            if let footnote = source.definition(of: step.node) {
                closeDefinition(footnote, step.node)
            } else {
                html.append(raw: "</li>\n")
            }
        case CMARK_NODE_BLOCK_QUOTE: closeQuote(step.node)
        default: break
        }
    }

    private func isFootnotes(_ list: Node) -> Bool {
        !source.definitions.isEmpty && list.firstChild.map(source.isDefinition) == true
    }

    private mutating func closeList(_ list: Node) {
        html.append(raw: list.isOrderedList ? "</ol>\n" : "</ul>\n")
    }

    private mutating func openList(_ list: Node) {
        html.startLine()
        guard list.isOrderedList else {
            html.append(raw: "<ul>\n")
            return
        }
        html.append(raw: "<ol")
        let start = list.listStart
        if start != 1 {
            html.append(raw: " start=\"")
            html.append(start)
            html.append(raw: "\"")
        }
        html.append(raw: ">\n")
    }
}
