internal import CCMark

extension HTMLWriter {
    /// Writes a heading. In the `site` dialect it has an anchor, and below level 1, whose address is the page's, it is a link to itself.
    mutating func writeHeading(_ node: Node) {
        blockEndLine = node.endLine + 1
        let block = extended.block(of: node)
        var inlines: InlineDocument?
        if let block { inlines = self.inlines(of: block.text) }
        var text = HeadingText(hasEmoji: isSite, hasRawHTML: options.allowsRawHTML)
        if let inlines { text.append(inlines) } else { text.append(below: node) }
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
                html.append(text: anchor)
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

    private let hasEmoji: Bool
    private let hasRawHTML: Bool

    init(hasEmoji: Bool, hasRawHTML: Bool) {
        self.hasEmoji = hasEmoji
        self.hasRawHTML = hasRawHTML
    }

    mutating func append(below heading: Node) {
        var walk = TreeWalk(below: heading)
        while let step = walk.next() {
            switch step.kind {
            case CMARK_NODE_TEXT: append(text: step.node.literal)
            case CMARK_NODE_CODE: append(plain: step.node.literal)
            case CMARK_NODE_HTML_INLINE: append(html: step.node.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(plain: CollectionOfOne(0x20))
            case CMARK_NODE_LINK: holdsLinks = true
            default: break
            }
        }
    }

    mutating func append(_ inlines: InlineDocument) {
        inlines.text.withUnsafeBufferPointer { text in
            for event in inlines.events {
                switch event {
                case .text(let range): append(text: UnsafeBufferPointer(rebasing: text[range]))
                case .code(let range): append(plain: text[range])
                case .html(let range, _): append(html: UnsafeBufferPointer(rebasing: text[range]))
                case .softBreak, .lineBreak: append(plain: CollectionOfOne(0x20))
                case .openLink, .footnote: holdsLinks = true
                default: break
                }
            }
        }
    }

    private mutating func append(text: UnsafeBufferPointer<UInt8>) {
        typed += text
        if hasEmoji { replaceShortcodes(in: text) { shown += $0 } } else { shown += text }
    }

    /// Raw HTML is text where it is off; where it is on, it may be a link.
    private mutating func append(html: UnsafeBufferPointer<UInt8>) {
        if hasRawHTML {
            holdsLinks = true
        } else if !html.starts(with: "<!--".utf8) {
            append(plain: html)
        }
    }

    private mutating func append(plain bytes: some Collection<UInt8>) {
        typed += bytes
        shown += bytes
    }
}
