extension HTMLWriter {
    /// Reads the inline constructs of a text and writes them.
    mutating func writeInlines(of text: InlineText) {
        write(inlines(of: text))
    }

    /// The inline constructs of a text.
    mutating func inlines(of text: InlineText) -> InlineDocument {
        var parser = InlineParser(text, lookups: lookups, footnotes: notes.labels)
        let document = parser.parse()
        lookups = parser.lookups
        return document
    }

    /// Writes inline constructs.
    mutating func write(_ document: InlineDocument) {
        document.text.withUnsafeBufferPointer { text in
            for event in document.events {
                if imageDepth > 0 {
                    writeAlternativeText(event, of: document, text)
                } else {
                    write(event, of: document, text)
                }
            }
        }
    }

    private mutating func write(
        _ event: InlineDocument.Event, of document: InlineDocument, _ text: UnsafeBufferPointer<UInt8>
    ) {
        switch event {
        case .text(let range): writeText(UnsafeBufferPointer(rebasing: text[range]))
        case .softBreak: html.append(byte: UInt8(ascii: "\n"))
        case .lineBreak: html.append(raw: "<br />\n")
        case .code(let range): writeCodeSpan(UnsafeBufferPointer(rebasing: text[range]))
        case .html(let range, let start):
            writeInlineHTML(UnsafeBufferPointer(rebasing: text[range]), from: { _ in .inline(start) })
        case .open(let style): html.append(raw: style.openingTag)
        case .close(let style): html.append(raw: style.closingTag)
        case .openLink(let index):
            html.append(raw: "<a href=\"")
            writeURL(of: document.links[index], kind: .link)
            html.append(raw: "\">")
            linkDepth += 1
        case .closeLink:
            html.append(raw: "</a>")
            linkDepth -= 1
        case .openImage(let index):
            html.append(raw: "<img src=\"")
            writeURL(of: document.links[index], kind: .image, hasTitle: false)
            html.append(raw: "\" alt=\"")
            imageDepth += 1
        case .closeImage: break
        case .footnote(let index): writeFootnoteReference(index)
        }
    }

    private mutating func writeAlternativeText(
        _ event: InlineDocument.Event, of document: InlineDocument, _ text: UnsafeBufferPointer<UInt8>
    ) {
        switch event {
        case .text(let range): writeText(UnsafeBufferPointer(rebasing: text[range]), inAttribute: true)
        case .code(let range), .html(let range, _): html.append(text: UnsafeBufferPointer(rebasing: text[range]))
        case .softBreak, .lineBreak: html.append(byte: 0x20)
        case .openImage: imageDepth += 1
        case .closeImage(let index):
            imageDepth -= 1
            if imageDepth > 0 { return }
            document.links[index].title.withUnsafeBufferPointer { writeTitle($0) }
            html.append(raw: "\" />")
        default: break
        }
    }

    /// The destination's bytes in the source, or the line that holds the link.
    private func place(of link: InlineDocument.Link) -> MarkdownPlace {
        let line = source.lines.number(ofLineAt: link.start)
        guard let range = link.place else { return source.place(ofLine: line) }
        return source.place(line: source.lines.number(ofLineAt: range.lowerBound, near: line), range: range)
    }

    private mutating func writeURL(of link: InlineDocument.Link, kind: LinkReference.Kind, hasTitle: Bool = true) {
        link.destination.withUnsafeBufferPointer { destination in
            if host.wantsLinks {
                writeURL(destination, kind: kind, at: place(of: link))
            } else {
                write(url: destination)
            }
        }
        if hasTitle { link.title.withUnsafeBufferPointer { writeTitle($0) } }
    }
}

extension InlineDocument.Style {
    fileprivate var openingTag: StaticString {
        switch self {
        case .emphasis: "<em>"
        case .strong: "<strong>"
        case .strikethrough: "<del>"
        }
    }

    fileprivate var closingTag: StaticString {
        switch self {
        case .emphasis: "</em>"
        case .strong: "</strong>"
        case .strikethrough: "</del>"
        }
    }
}
