internal import CCMark

/// Finds the blocks that hold a construct of an extension, in a document that has marks of some.
struct ExtendedBlockFinder {
    private(set) var blocks: [ExtendedBlock] = []

    private let source: PreparedSource
    private let marks: ExtensionMarks
    private let isSite: Bool
    private let takesAll: Bool

    /// How many of the inline marks stand before the block that is looked at.
    private var passedMarks = 0

    init(source: PreparedSource, marks: ExtensionMarks, options: MarkdownOptions) {
        self.source = source
        self.marks = marks
        isSite = options.dialect == .site
        takesAll = options.readsAllInlines
    }

    /// Looks through the blocks below a node. The tag of one that is found becomes the negative of its number, counted from 1.
    ///
    /// Tables are found before.
    mutating func find(below root: Node) {
        var walk = TreeWalk(below: root)
        while let step = walk.next() {
            guard step.isEntering else { continue }
            switch step.kind {
            case CMARK_NODE_PARAGRAPH:
                if step.node.tag == 0 { findParagraph(step.node) }
                walk.skip(step.node)
            case CMARK_NODE_HEADING:
                if step.node.tag == 0 { findHeading(step.node) }
                walk.skip(step.node)
            default: break
            }
        }
    }

    private mutating func findParagraph(_ paragraph: Node) {
        let hasInlines = takesAll || hasInlineMark(paragraph) && paragraph.hasExtendedInlines
        let isTask = marks.hasTaskMarks && paragraph.isFirst(in: CMARK_NODE_ITEM)
        let isAlert = isSite && marks.hasAlertMarks && paragraph.isFirst(in: CMARK_NODE_BLOCK_QUOTE)
        guard hasInlines || isTask || isAlert else { return }
        var text = source.inlineText(of: paragraph)
        var mark = ExtendedBlock.Mark.none
        if isTask, let (isDone, length) = text.taskMark {
            mark = .task(isDone: isDone)
            text.dropFirst(length)
        } else if isAlert, paragraph.parent?.parent?.kind == CMARK_NODE_DOCUMENT, let (kind, length) = text.alertMark,
            length < text.bytes.count || paragraph.next != nil
        {
            mark = .alert(kind)
            text.dropFirst(length)
        } else if !hasInlines {
            return
        }
        add(ExtendedBlock(text: text, mark: mark), for: paragraph)
    }

    private mutating func findHeading(_ heading: Node) {
        let hasInlines = takesAll || hasInlineMark(heading) && heading.hasExtendedInlines
        guard hasInlines || isSite && marks.hasHeadingIDs else { return }
        var text = source.inlineText(of: heading)
        var mark = ExtendedBlock.Mark.none
        if isSite && marks.hasHeadingIDs, let id = text.headingID {
            mark = .headingID(id)
            if id.isValid { text.truncate(to: id.start) }
        } else if !hasInlines {
            return
        }
        add(ExtendedBlock(text: text, mark: mark), for: heading)
    }

    private mutating func add(_ block: ExtendedBlock, for node: Node) {
        blocks.append(block)
        node.tag = -blocks.count
    }

    /// Whether an inline mark stands on the lines of a block.
    private mutating func hasInlineMark(_ block: Node) -> Bool {
        let start = source.lines.start(of: block.startLine)
        while passedMarks < marks.inlineMarks.count && marks.inlineMarks[passedMarks] < start { passedMarks += 1 }
        guard passedMarks < marks.inlineMarks.count else { return false }
        return marks.inlineMarks[passedMarks] < source.lines.start(of: max(block.endLine, block.startLine) + 1)
    }
}

extension Node {
    /// Whether a node is the first child of a node of a kind.
    fileprivate func isFirst(in kind: cmark_node_type) -> Bool {
        guard let parent, parent.kind == kind else { return false }
        return parent.firstChild == self
    }

    /// Whether what libcmark took for text holds an inline mark. URLs in links, code and raw HTML are no text.
    fileprivate var hasExtendedInlines: Bool {
        var walk = TreeWalk(below: self)
        var linkDepth = 0
        while let step = walk.next() {
            switch step.kind {
            case CMARK_NODE_TEXT:
                if step.node.literal.hasExtendedInlines(inLink: linkDepth > 0) { return true }
            case CMARK_NODE_LINK: linkDepth += step.isEntering ? 1 : -1
            default: break
            }
        }
        return false
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Marks that were escaped count as well: that they mean nothing is found later.
    fileprivate func hasExtendedInlines(inLink: Bool) -> Bool {
        let text = UnsafeRawBufferPointer(self)
        if text.firstOffset(of: "~") != nil || text.firstOffset(of: "[^") != nil { return true }
        if inLink { return false }
        return text.firstOffset(of: "@") != nil || text.firstOffset(of: "://") != nil || text.firstOffset(of: "www.") != nil
    }
}
