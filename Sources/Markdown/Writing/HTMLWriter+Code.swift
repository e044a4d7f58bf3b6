extension HTMLWriter {
    mutating func writeCodeSpan(_ code: Node) {
        html.append(raw: "<code>")
        html.append(text: code.literal)
        html.append(raw: "</code>")
    }

    /// Writes a code block, or the component that its info string names.
    mutating func writeCodeBlock(_ block: Node) {
        html.startLine()
        let info = block.fenceInfo
        if isSite && info.first == UInt8(ascii: "{"), let component = component(in: block) {
            if let markup = host.html(component) {
                html.append(markup)
                html.startLine()
                return
            }
            html.append(raw: "<pre><code>")
        } else if info.isEmpty {
            html.append(raw: "<pre><code>")
        } else {
            html.append(raw: "<pre><code class=\"language-")
            html.append(text: UnsafeBufferPointer(rebasing: info.prefix { !$0.isSpace }))
            html.append(raw: "\">")
        }
        html.append(text: block.literal)
        html.append(raw: "</code></pre>\n")
    }
}
