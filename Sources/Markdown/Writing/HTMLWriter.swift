internal import CCMark

/// Writes the HTML of a document from libcmark's tree. Each construct has a file of its own.
struct HTMLWriter {
    let options: MarkdownOptions
    let source: PreparedSource
    let tables: TableContents

    let host: HostCalls

    var html: HTMLBuffer
    var headings: [Heading] = []
    var anchors = AnchorNames()
    var tabs = CodeTabs()

    /// The image whose alternative text is being written, in which there is no markup.
    var openImage: Node?

    /// Whether the nodes being written come from the cells' document.
    var isInTable = false

    /// The line behind the paragraph or heading that is being written.
    var blockEndLine = 1

    var isSite: Bool { options.dialect == .site }

    init(options: MarkdownOptions, source: PreparedSource, tables: TableContents, host: HostCalls) {
        self.options = options
        self.source = source
        self.tables = tables
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
        case CMARK_NODE_CODE: writeCodeSpan(node)
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
        case CMARK_NODE_EMPH: html.append(raw: "<em>")
        case CMARK_NODE_STRONG: html.append(raw: "<strong>")
        case CMARK_NODE_LINK: openLink(node)
        case CMARK_NODE_IMAGE: beginImage(node)
        case CMARK_NODE_PARAGRAPH: return openParagraph(node)
        case CMARK_NODE_HEADING:
            if tables.table(in: node) != nil { return openParagraph(node) }
            openHeading(node)
        case CMARK_NODE_LIST: openList(node)
        case CMARK_NODE_ITEM:
            html.startLine()
            html.append(raw: "<li>")
        case CMARK_NODE_BLOCK_QUOTE:
            html.startLine()
            html.append(raw: "<blockquote>\n")
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
        case CMARK_NODE_HEADING: closeHeading(step.node)
        case CMARK_NODE_LIST: html.append(raw: step.node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case CMARK_NODE_ITEM: html.append(raw: "</li>\n")
        case CMARK_NODE_BLOCK_QUOTE:
            html.startLine()
            html.append(raw: "</blockquote>\n")
        default: break
        }
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
