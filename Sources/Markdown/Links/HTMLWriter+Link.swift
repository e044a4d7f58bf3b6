internal import CCMark

extension HTMLWriter {
    mutating func openLink(_ link: Node) {
        html.append(raw: "<a href=\"")
        writeURL(of: link, kind: .link)
        writeTitle(link.title)
        html.append(raw: "\">")
    }

    /// Begins an image. What is below its node is its alternative text, until `writeAlternativeText` meets its end.
    mutating func beginImage(_ image: Node) {
        html.append(raw: "<img src=\"")
        writeURL(of: image, kind: .image)
        html.append(raw: "\" alt=\"")
        openImage = image
    }

    /// Writes a step below an image as plain text, and ends the image behind its last one.
    mutating func writeAlternativeText(_ step: TreeWalk.Step) {
        switch step.kind {
        case CMARK_NODE_TEXT:
            writeText(step.node.literal, inAttribute: true)
        case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            html.append(text: step.node.literal)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            html.append(byte: 0x20)
        default:
            guard !step.isEntering && step.node == openImage else { return }
            openImage = nil
            writeTitle(step.node.title)
            html.append(raw: "\" />")
        }
    }

    /// Writes a title behind an attribute whose value is still open.
    mutating func writeTitle(_ title: UnsafeBufferPointer<UInt8>) {
        if title.isEmpty { return }
        html.append(raw: "\" title=\"")
        html.append(text: title)
    }

    private mutating func writeURL(of node: Node, kind: LinkReference.Kind) {
        if host.wantsLinks {
            writeURL(node.url, kind: kind, at: place(of: node))
        } else {
            write(url: node.url)
        }
    }

    /// Writes what the host answers for a destination.
    mutating func writeURL(_ destination: UnsafeBufferPointer<UInt8>, kind: LinkReference.Kind, at place: MarkdownPlace) {
        let destination = String(decoding: destination, as: UTF8.self)
        var url = host.url(LinkReference(kind: kind, destination: destination, place: place))
        url.withUTF8 { write(url: $0) }
    }

    mutating func write(url: UnsafeBufferPointer<UInt8>) {
        if options.allowsUnsafeURLs || !hasDangerousScheme(url) { html.append(url: url) }
    }
}
