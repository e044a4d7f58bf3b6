/// A tag in a page's HTML: where it stands, and the little of it that matters to who reads the text alone.
struct HTMLTag {
    /// Behind the `<` or `</`.
    let name: Range<Int>

    /// Behind the `>`.
    let end: Int
    let isClosing: Bool

    /// Reads the tag that begins with the `<` at a place; nil where there is none, or it never ends.
    init?(at start: Int, in html: UnsafeBufferPointer<UInt8>) {
        var position = start + 1
        guard position < html.count else { return nil }
        isClosing = html[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let nameStart = position
        while position < html.count, html[position].isLetterOrDigit { position += 1 }
        name = nameStart..<position
        guard !name.isEmpty else { return nil }
        while position < html.count, html[position] != UInt8(ascii: ">") { position += 1 }
        guard position < html.count else { return nil }
        end = position + 1
    }

    /// The level of the heading that it opens or closes.
    func headingLevel(in html: UnsafeBufferPointer<UInt8>) -> Int? {
        guard name.count == 2, html[name.lowerBound] == UInt8(ascii: "h") else { return nil }
        let level = Int(html[name.lowerBound + 1]) - 0x30
        return (1...6).contains(level) ? level : nil
    }

    /// Whether a word may go on behind it, as in `<b>key</b>s`.
    func isInsideWords(in html: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name.count {
        case 1: html[name.lowerBound] != UInt8(ascii: "p")
        case 2: isNamed("em", in: html)
        case 3: ["kbd", "sub", "sup", "del", "ins", "var", "dfn", "wbr"].contains { isNamed($0, in: html) }
        case 4: isNamed("span", in: html) || isNamed("code", in: html) || isNamed("mark", in: html) || isNamed("abbr", in: html)
        case 5: isNamed("small", in: html)
        case 6: isNamed("strong", in: html)
        default: false
        }
    }

    /// Whether what it opens is nothing to read: it is passed over up to the next tag that closes one of its name.
    func opensWhatIsNotText(in html: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name.count {
        case 1: isNamed("a", in: html) && contains("footnote-backref", in: html)
        case 3: isNamed("svg", in: html)
        case 4: end - name.upperBound > 1 && isNamed("span", in: html) && contains("aria-hidden=\"true\"", in: html)
        case 5: isNamed("style", in: html)
        case 6: isNamed("script", in: html) || isNamed("button", in: html)
        default: false
        }
    }

    /// Where the tag begins that closes the element which this one opens; the end of the HTML where there is none.
    func closing(in html: UnsafeBufferPointer<UInt8>) -> Int {
        var position = end
        while position < html.count {
            if html[position] == UInt8(ascii: "<"), let tag = HTMLTag(at: position, in: html), tag.isClosing,
                tag.name.count == name.count, html[tag.name].elementsEqual(html[name])
            {
                return position
            }
            position += 1
        }
        return html.count
    }

    /// The value of the attribute `id`, its references not resolved: an id of ours has none.
    func id(in html: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let start = position(of: " id=\"", in: html) else { return nil }
        let end = html[start..<self.end].firstIndex(of: UInt8(ascii: "\""))
        return end.map { start..<$0 }
    }

    private func contains(_ text: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        position(of: text, in: html) != nil
    }

    /// Behind the first place of a text among the attributes.
    private func position(of text: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Int? {
        let length = text.utf8CodeUnitCount
        guard end - name.upperBound > length else { return nil }
        return text.withUTF8Buffer { text in
            (name.upperBound...(end - length)).first { start in
                html[start] == text[0] && html[start..<(start + length)].elementsEqual(text)
            }.map { $0 + length }
        }
    }

    private func isNamed(_ text: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        text.withUTF8Buffer { html[name].elementsEqual($0) }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
    }
}
