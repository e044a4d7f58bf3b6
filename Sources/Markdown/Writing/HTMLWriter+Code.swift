internal import CCMark
internal import Highlighting

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
    mutating func writeCodeBlock(_ block: Node) {
        html.startLine()
        let info = block.fenceInfo
        guard !isSite else {
            writeSiteCode(block, info)
            return
        }
        html.append(raw: "<pre><code")
        let language = info.prefix { !$0.isSpace }
        if !language.isEmpty {
            html.append(raw: " class=\"language-")
            html.append(text: UnsafeBufferPointer(rebasing: language))
            html.append(raw: "\"")
        }
        html.append(raw: ">")
        writeContent(block.literal)
        html.append(raw: "</code></pre>\n")
    }

    private mutating func writeSiteCode(_ block: Node, _ text: UnsafeBufferPointer<UInt8>) {
        if text.first == UInt8(ascii: "{"), let component = component(in: block) {
            if let markup = host.html(component) {
                html.append(markup)
                html.startLine()
            } else {
                writeCode(block, FenceInfo(UnsafeBufferPointer(start: nil, count: 0)))
            }
            return
        }
        let info = FenceInfo(text)
        inspect(info, of: block)
        if let tab = info.tab { openTab(UnsafeBufferPointer(rebasing: text[tab]), tab, of: block) }
        if let title = info.title {
            html.append(raw: "<figure class=code><figcaption>")
            html.append(code: UnsafeBufferPointer(rebasing: text[title]))
            html.append(raw: "</figcaption>")
        }
        writeCode(block, info)
        if info.title != nil { html.append(raw: "</figure>\n") }
        if info.tab != nil { closeTab(of: block) }
    }

    /// Writes the code of a block in the colours of its language. It can be scrolled with keys, since its lines may be long.
    private mutating func writeCode(_ block: Node, _ info: FenceInfo) {
        html.append(raw: "<pre tabindex=0><code")
        let name = UnsafeBufferPointer(rebasing: block.fenceInfo[info.language])
        if info.isNamedByCheck {
            html.append(raw: " class=language-yaml")
        } else if !name.isEmpty {
            // A value without quotes is as good, and most pages have many.
            let needsQuotes = !name.allSatisfy { $0.isASCIIWordCharacter || $0 == UInt8(ascii: "-") }
            html.append(raw: needsQuotes ? " class=\"language-" : " class=language-")
            html.append(text: name)
            if needsQuotes { html.append(raw: "\"") }
        }
        html.append(raw: ">")
        let code = block.literal
        let language = info.isNamedByCheck ? .yaml : CodeLanguage(named: name)
        html.append(code: code, tokens: language?.tokens(of: code) ?? [], markedLines: markedRanges(of: info, in: block))
        html.append(raw: "</code></pre>\n")
    }

    // MARK: Tabs

    /// Begins a tab: a radio button, which works without a script, and the set around it.
    private mutating func openTab(_ name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of block: Node) {
        let tab = tabs.open(name)
        if tab.isFirst { html.append(raw: "<div class=tabs role=group aria-label=Variants>\n") }
        if !tab.isNew {
            let place = InfoPlaces(of: block, in: self).place(of: range)
            host.report(.fence(.tabRepeated(String(decoding: name, as: UTF8.self))), place)
        }
        html.append(raw: "<label><input type=radio name=_")
        html.append(tab.set)
        html.append(raw: tab.isFirst ? " checked>" : ">")
        html.append(code: name)
        html.append(raw: "</label>\n")
    }

    /// Ends a tab, and its set where no other tab comes next.
    private mutating func closeTab(of block: Node) {
        if let next = block.next, next.isCodeBlock, FenceInfo(next.fenceInfo).tab != nil { return }
        tabs.close()
        html.append(raw: "</div>\n")
    }
}

extension Node {
    fileprivate var isCodeBlock: Bool { kind == CMARK_NODE_CODE_BLOCK }
}

/// How long a span is, in bytes, that fits on a line of every screen.
private let shortCode = 32
