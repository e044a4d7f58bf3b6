internal import CCMark

extension HTMLWriter {
    /// Writes a heading. In the `site` dialect it has an anchor, and below level 1, whose address is the page's, it is a link to itself.
    mutating func writeHeading(_ node: Node) {
        blockEndLine = node.endLine + 1
        let block = extended.block(of: node)
        var inlines: InlineDocument?
        if let block { inlines = self.inlines(of: block.text) }
        let text = if let inlines { HeadingText(of: inlines, in: self) } else { HeadingText(of: node, in: self) }
        let level = node.headingLevel
        let line = source.sourceLine(of: node.startLine)
        let anchor = isSite ? anchor(for: text, named: block?.mark, line: node.startLine) : ""
        headings.append(Heading(level: level, text: String(decoding: text.shown, as: UTF8.self), anchor: anchor, line: line))
        html.startLine()
        html.append(raw: "<h")
        html.append(level)
        let isLink = isSite && level > 1 && !text.holdsLinks
        if isSite {
            html.append(raw: " id=\"")
            html.append(text: anchor)
            html.append(raw: isLink ? "\"><a href=\"#" : "\">")
            if isLink {
                html.append(url: anchor)
                html.append(raw: "\">")
            }
        } else {
            html.append(raw: ">")
        }
        if let inlines { write(inlines) } else { write(below: node) }
        html.append(raw: isLink ? "</a></h" : "</h")
        html.append(level)
        html.append(raw: ">\n")
    }

    /// The anchor that a heading names, or one made from its text.
    private mutating func anchor(for text: HeadingText, named mark: ExtendedBlock.Mark?, line: Int) -> String {
        guard case .headingID(let heading) = mark else { return anchors.name(for: String(decoding: text.typed, as: UTF8.self)) }
        let id = String(decoding: heading.id, as: UTF8.self)
        let place = source.place(line: line, range: heading.place)
        guard heading.isValid else {
            host.report(.headingIDInvalid(id), place)
            return anchors.name(for: String(decoding: text.typed, as: UTF8.self))
        }
        if anchors.take(id) { return id }
        host.report(.headingIDTaken(id), place)
        return anchors.freeName(from: id)
    }
}

/// The text of a heading as it was typed and as it is shown, which differ in their emoji.
private struct HeadingText {
    private(set) var typed: [UInt8] = []
    private(set) var shown: [UInt8] = []

    /// Whether the heading holds a link or a reference to a footnote, and so cannot be a link.
    private(set) var holdsLinks = false

    init(of heading: Node, in writer: HTMLWriter) {
        var walk = TreeWalk(below: heading)
        while let step = walk.next() {
            switch step.kind {
            case CMARK_NODE_TEXT: append(text: step.node.literal, in: writer)
            case CMARK_NODE_CODE: append(step.node.literal)
            case CMARK_NODE_HTML_INLINE: append(html: step.node.literal, in: writer)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(CollectionOfOne(0x20))
            case CMARK_NODE_LINK: holdsLinks = true
            default: break
            }
        }
    }

    init(of inlines: InlineDocument, in writer: HTMLWriter) {
        inlines.text.withUnsafeBufferPointer { text in
            for event in inlines.events {
                switch event {
                case .text(let range): append(text: UnsafeBufferPointer(rebasing: text[range]), in: writer)
                case .code(let range): append(text[range])
                case .html(let range, _): append(html: UnsafeBufferPointer(rebasing: text[range]), in: writer)
                case .softBreak, .lineBreak: append(CollectionOfOne(0x20))
                case .openLink, .footnote: holdsLinks = true
                default: break
                }
            }
        }
    }

    private mutating func append(text: UnsafeBufferPointer<UInt8>, in writer: HTMLWriter) {
        typed += text
        if writer.isSite { replaceShortcodes(in: text) { shown += $0 } } else { shown += text }
    }

    /// Raw HTML is text where it is off; where it is on, it may be a link.
    private mutating func append(html: UnsafeBufferPointer<UInt8>, in writer: HTMLWriter) {
        if writer.options.allowsRawHTML {
            holdsLinks = true
        } else if !html.starts(with: "<!--".utf8) {
            append(html)
        }
    }

    private mutating func append(_ bytes: some Collection<UInt8>) {
        typed += bytes
        shown += bytes
    }
}
