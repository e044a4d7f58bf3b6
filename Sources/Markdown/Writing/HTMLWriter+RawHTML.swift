extension HTMLWriter {
    /// Writes inline HTML. Where raw HTML is off, a tag is shown as it was typed and a comment is dropped.
    ///
    /// - Parameter origin: where it begins; asked for where links are looked for in it.
    mutating func writeInlineHTML(_ markup: UnsafeBufferPointer<UInt8>, from origin: (HTMLWriter) -> RawHTMLOrigin) {
        if options.allowsRawHTML {
            if host.wantsLinks { tellLinks(ofRawHTML: markup, from: origin(self)) }
            writeRaw(markup)
        } else {
            writeShown(markup)
        }
    }

    /// Writes raw HTML that is allowed. Only GFM has tags that are not: the owner of a site who allows HTML allows all of it.
    private mutating func writeRaw(_ markup: UnsafeBufferPointer<UInt8>) {
        if options.dialect == .gfm { html.append(filtering: markup) } else { html.append(raw: markup) }
    }

    /// Writes an HTML block. Where raw HTML is off, it is a paragraph that shows what was typed.
    mutating func writeHTMLBlock(_ node: Node) {
        if source.isInsertedBlock(line: node.startLine) { return }
        html.startLine()
        if options.allowsRawHTML {
            tellLinks(ofRawHTML: node.literal, from: .block(line: node.startLine))
            writeRaw(node.literal)
        } else {
            var shown = HTMLBuffer()
            swap(&shown, &html)
            writeShown(node.literal)
            swap(&shown, &html)
            let text = shown.bytes.trimmingSpaces()
            if text.isEmpty { return }
            html.append(raw: "<p>")
            html.append(raw: text)
            html.append(raw: "</p>")
        }
        html.startLine()
    }

    /// Writes raw HTML as text, without its comments.
    private mutating func writeShown(_ markup: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < markup.count {
            guard markup.matches("<!--", at: index) else {
                index += 1
                continue
            }
            writeContent(UnsafeBufferPointer(rebasing: markup[start..<index]))
            index += 4
            while index < markup.count && !markup.matches("-->", at: index) { index += 1 }
            index = min(index + 3, markup.count)
            start = index
        }
        writeContent(UnsafeBufferPointer(rebasing: markup[start...]))
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func matches(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= count else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(self[index..<(index + $0.count)]) }
    }
}

extension [UInt8] {
    fileprivate func trimmingSpaces() -> ArraySlice<UInt8> {
        var text = self[...].drop(while: \.isSpace)
        while text.last?.isSpace == true { text.removeLast() }
        return text
    }
}
