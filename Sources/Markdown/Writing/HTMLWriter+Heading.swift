internal import CCMark

extension HTMLWriter {
    /// Opens a heading, with an anchor in the `site` dialect.
    mutating func openHeading(_ node: Node) {
        blockEndLine = node.endLine + 1
        let level = node.headingLevel
        let texts = plainText(of: node)
        let anchor = isSite ? anchors.name(for: texts.typed) : ""
        let line = source.sourceLine(of: node.startLine)
        headings.append(Heading(level: level, text: texts.shown, anchor: anchor, line: line))
        html.startLine()
        if isSite && level > 1 { html.append(raw: "<div class=\"heading\">") }
        html.append(raw: "<h")
        html.append(level)
        if isSite {
            html.append(raw: " id=\"")
            html.append(text: anchor)
            html.append(raw: "\"")
        }
        html.append(raw: ">")
    }

    /// Closes a heading. In the `site` dialect a link to the heading follows it, below level 1, whose address is
    /// the page's.
    ///
    /// The link stands behind the heading, not in it, so that a screen reader's list of headings reads
    /// their texts alone.
    mutating func closeHeading(_ node: Node) {
        html.append(raw: "</h")
        html.append(node.headingLevel)
        html.append(raw: ">")
        if isSite, let heading = headings.last, heading.level > 1 {
            html.append(raw: "<a class=\"anchor\" href=\"#")
            html.append(text: heading.anchor)
            html.append(raw: "\" aria-label=\"Link to this section: ")
            html.append(text: heading.text)
            html.append(raw: "\"><span aria-hidden=\"true\">#</span></a></div>")
        }
        html.append(raw: "\n")
    }

    /// The text of a heading as it was typed and as it is shown, which differ in their emoji.
    private func plainText(of heading: Node) -> (typed: String, shown: String) {
        var typed: [UInt8] = []
        var shown: [UInt8] = []
        var walk = TreeWalk(below: heading)
        while let step = walk.next() {
            switch step.kind {
            case CMARK_NODE_TEXT:
                let text = step.node.literal
                typed += text
                if isSite { replaceShortcodes(in: text) { shown += $0 } } else { shown += text }
            case CMARK_NODE_CODE:
                typed += step.node.literal
                shown += step.node.literal
            case CMARK_NODE_HTML_INLINE where !options.allowsRawHTML && !step.node.literal.starts(with: "<!--".utf8):
                typed += step.node.literal
                shown += step.node.literal
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                typed.append(0x20)
                shown.append(0x20)
            default:
                break
            }
        }
        return (String(decoding: typed, as: UTF8.self), String(decoding: shown, as: UTF8.self))
    }
}
