internal import CCMark

/// What is known of a document's footnotes while it is written.
struct FootnoteWriting {
    struct Footnote {
        /// Its place in the order of the first references, 0 while there is none.
        var number = 0
        var referenceCount = 0
        var html: [UInt8] = []

        /// Whether a paragraph ends it, which then holds the links back.
        var endsInParagraph = false
    }

    let labels: FootnoteLabels
    var footnotes: [Footnote]

    /// The definitions by their numbers.
    var order: [Int] = []

    /// What was written before the definitions that are open.
    var outer: [HTMLBuffer] = []

    init(_ labels: FootnoteLabels) {
        self.labels = labels
        footnotes = Array(repeating: Footnote(), count: labels.labels.count)
    }
}

extension HTMLWriter {
    // MARK: References

    /// Writes a reference to a footnote. The first reference to each footnote gives it its number.
    ///
    /// A link of a site holds none, for links do not nest in HTML: there the reference is its number alone.
    mutating func writeFootnoteReference(_ index: Int) {
        if notes.footnotes[index].number == 0 {
            notes.order.append(index)
            notes.footnotes[index].number = notes.order.count
        }
        html.append(raw: "<sup class=\"footnote-ref\">")
        let isLink = !isSite || linkDepth == 0
        if isLink {
            notes.footnotes[index].referenceCount += 1
            html.append(raw: "<a href=\"#")
            appendFootnoteID("fn", of: index)
            html.append(raw: "\" id=\"")
            appendFootnoteID("fnref", of: index, reference: notes.footnotes[index].referenceCount)
            html.append(raw: isSite ? "\" role=\"doc-noteref\">" : "\" data-footnote-ref>")
        }
        html.append(notes.footnotes[index].number)
        html.append(raw: isLink ? "</a></sup>" : "</sup>")
    }

    /// Appends the `id` of a footnote or of a reference to it. GFM makes it of the label; of a site's headings none can have the same.
    private mutating func appendFootnoteID(_ prefix: StaticString, of index: Int, reference: Int = 1) {
        html.append(raw: prefix)
        html.append(byte: UInt8(ascii: isSite ? ":" : "-"))
        if isSite {
            html.append(notes.footnotes[index].number)
        } else {
            notes.labels.labels[index].withUnsafeBufferPointer { html.append(url: $0) }
        }
        if reference > 1 {
            html.append(byte: UInt8(ascii: isSite ? ":" : "-"))
            html.append(reference)
        }
    }

    // MARK: Definitions

    /// Begins to keep what is written until the definition ends.
    mutating func openDefinition() {
        notes.outer.append(html)
        html = HTMLBuffer()
    }

    mutating func closeDefinition(_ index: Int, _ item: Node) {
        html.startLine()
        notes.footnotes[index].html = html.bytes
        notes.footnotes[index].endsInParagraph = endsInParagraph(item)
        html = notes.outer.removeLast()
    }

    private func endsInParagraph(_ item: Node) -> Bool {
        var last = item.lastChild
        // A list of definitions is not written here.
        while let list = last, list.kind == CMARK_NODE_LIST, list.firstChild.map(source.isDefinition) == true {
            last = list.previous
        }
        guard let last, last.kind == CMARK_NODE_PARAGRAPH else { return false }
        return tables.table(in: last) == nil
    }

    /// Writes the footnotes that are referred to, in the order of their numbers.
    mutating func writeFootnotes() {
        if notes.order.isEmpty { return }
        html.startLine()
        html.append(raw: "<section class=\"footnotes\" ")
        html.append(raw: isSite ? "role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n" : "data-footnotes>\n<ol>\n")
        for index in notes.order { writeFootnote(index) }
        html.append(raw: "</ol>\n</section>\n")
    }

    private mutating func writeFootnote(_ index: Int) {
        html.append(raw: "<li id=\"")
        appendFootnoteID("fn", of: index)
        html.append(raw: "\">\n")
        let note = notes.footnotes[index]
        let end: StaticString = "</p>\n"
        if note.endsInParagraph && note.html.count >= end.utf8CodeUnitCount {
            html.append(raw: note.html.dropLast(end.utf8CodeUnitCount))
            html.append(byte: 0x20)
            writeLinksBack(from: index)
            html.append(raw: end)
        } else {
            html.append(raw: note.html)
            writeLinksBack(from: index)
            html.append(byte: 0x0A)
        }
        html.append(raw: "</li>\n")
    }

    /// Writes a link back to each reference.
    private mutating func writeLinksBack(from index: Int) {
        let note = notes.footnotes[index]
        if note.referenceCount == 0 { return }
        for reference in 1...note.referenceCount {
            if reference > 1 { html.append(byte: 0x20) }
            html.append(raw: "<a href=\"#")
            appendFootnoteID("fnref", of: index, reference: reference)
            if isSite {
                html.append(raw: "\" role=\"doc-backlink\" aria-label=\"Back to reference ")
                html.append(note.number)
                if reference > 1 {
                    html.append(byte: UInt8(ascii: "-"))
                    html.append(reference)
                }
                html.append(raw: "\">↩")
            } else {
                html.append(raw: "\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            }
            if reference > 1 {
                html.append(raw: isSite ? "<sup>" : "<sup class=\"footnote-ref\">")
                html.append(reference)
                html.append(raw: "</sup>")
            }
            html.append(raw: "</a>")
        }
    }
}
