/// A tag in a page's HTML: where it stands, and the little of it that matters to who reads the text alone.
struct HTMLTag {
    /// Its first eight characters, the first in the lowest byte.
    let name: UInt64

    /// Behind the name.
    let attributeStart: Int

    /// Behind the `>`.
    let end: Int
    let isClosing: Bool

    /// Reads the tag that begins with the `<` at a place; nil where there is none, or it never ends.
    @inline(__always)
    init?(at start: Int, in html: UnsafeBufferPointer<UInt8>) {
        var chunk = html.chunk(at: start &+ 1)
        var position = start &+ 1
        isClosing = chunk & 0xFF == UInt64(UInt8(ascii: "/"))
        if isClosing {
            position &+= 1
            chunk = html.chunk(at: position)
        }
        let length = chunk.smallLettersAndDigits
        guard length > 0 else { return nil }
        name = length < 8 ? chunk.lowBytes(length) : chunk
        position &+= length
        attributeStart = position
        repeat {
            guard position < html.count else { return nil }
            let length = html.chunk(at: position).beforeTagEnd
            position &+= length
            if length < 8 { break }
        } while true
        guard position < html.count else { return nil }
        end = position &+ 1
    }

    /// The level of the heading that it opens or closes.
    @inline(__always)
    var headingLevel: Int? {
        guard name & 0xFF == TagName.h, name >> 16 == 0 else { return nil }
        let level = Int(name >> 8) - 0x30
        return (1...6).contains(level) ? level : nil
    }

    /// Whether a word may go on behind it, as in `<b>key</b>s`.
    @inline(__always)
    var isInsideWords: Bool {
        switch name {
        case TagName.span, TagName.code, TagName.strong, TagName.em, TagName.kbd, TagName.mark, TagName.abbr, TagName.del,
            TagName.ins,
            TagName.sub, TagName.sup, TagName.small, TagName.dfn, TagName.var, TagName.wbr:
            true
        default: name < 0x100 && name != TagName.p
        }
    }

    /// Whether what it opens is nothing to read: it is passed over up to the next tag that closes one of its name.
    @inline(__always)
    func opensWhatIsNotText(in html: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name {
        case TagName.a: contains("footnote-backref", in: html)
        case TagName.span: contains("aria-hidden=\"true\"", in: html)
        case TagName.svg, TagName.style, TagName.script, TagName.button: true
        default: false
        }
    }

    /// Where the tag begins that closes the element which this one opens; the end of the HTML where there is none.
    func closing(in html: UnsafeBufferPointer<UInt8>) -> Int {
        var position = end
        while position < html.count {
            if html[position] == UInt8(ascii: "<"), let tag = HTMLTag(at: position, in: html), tag.isClosing, tag.name == name {
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

    @inline(__always)
    private func contains(_ text: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        end &- attributeStart > text.utf8CodeUnitCount && position(of: text, in: html) != nil
    }

    /// Behind the first place of a text among the attributes.
    private func position(of text: StaticString, in html: UnsafeBufferPointer<UInt8>) -> Int? {
        let length = text.utf8CodeUnitCount
        guard end - attributeStart > length else { return nil }
        return text.withUTF8Buffer { text in
            (attributeStart...(end - length)).first { start in
                html[start] == text[0] && html[start..<(start + length)].elementsEqual(text)
            }.map { $0 + length }
        }
    }
}

/// The names of tags as `HTMLTag` has them.
private enum TagName {
    static let a: UInt64 = 0x61
    static let p: UInt64 = 0x70
    static let h: UInt64 = 0x68
    static let em: UInt64 = 0x6D65
    static let kbd: UInt64 = 0x64626B
    static let sub: UInt64 = 0x627573
    static let sup: UInt64 = 0x707573
    static let del: UInt64 = 0x6C6564
    static let ins: UInt64 = 0x736E69
    static let `var`: UInt64 = 0x726176
    static let dfn: UInt64 = 0x6E6664
    static let wbr: UInt64 = 0x726277
    static let span: UInt64 = 0x6E61_7073
    static let code: UInt64 = 0x6564_6F63
    static let mark: UInt64 = 0x6B72_616D
    static let abbr: UInt64 = 0x7262_6261
    static let small: UInt64 = 0x6C_6C61_6D73
    static let strong: UInt64 = 0x676E_6F72_7473
    static let svg: UInt64 = 0x677673
    static let style: UInt64 = 0x65_6C79_7473
    static let script: UInt64 = 0x7470_6972_6373
    static let button: UInt64 = 0x6E6F_7474_7562
}
