extension HTMLWriter {
    /// In the `site` dialect a short span with a hyphen has the class `whole`: browsers break a line behind every hyphen, and `--fix` would
    /// leave `--` behind.
    mutating func writeCodeSpan(_ text: UnsafeBufferPointer<UInt8>) {
        let isWhole = isSite && text.count <= shortCode && text.contains(UInt8(ascii: "-"))
        html.append(raw: isWhole ? "<code class=\"whole\">" : "<code>")
        writeContent(text)
        html.append(raw: "</code>")
    }

    /// Writes a code block, or the component that its info string names.
    ///
    /// In the `site` dialect the block, which scrolls where its lines are long, can be scrolled with keys.
    mutating func writeCodeBlock(_ block: Node) {
        html.startLine()
        let info = block.fenceInfo
        var language = info.prefix { !$0.isSpace }
        if isSite && info.first == UInt8(ascii: "{"), let component = component(in: block) {
            if let markup = host.html(component) {
                html.append(markup)
                html.startLine()
                return
            }
            language = language.prefix(0)
        }
        html.append(raw: isSite ? "<pre tabindex=\"0\"><code" : "<pre><code")
        if !language.isEmpty {
            html.append(raw: " class=\"language-")
            html.append(text: UnsafeBufferPointer(rebasing: language))
            html.append(raw: "\"")
        }
        html.append(raw: ">")
        writeContent(block.literal)
        html.append(raw: "</code></pre>\n")
    }
}

/// How long a span is, in bytes, that fits on a line of every screen.
private let shortCode = 32
