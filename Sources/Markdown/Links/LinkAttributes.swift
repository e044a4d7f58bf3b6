/// An attribute of markup by which it links to something, or can be linked to.
package struct LinkAttribute: Sendable, Equatable {
    package enum Kind: Sendable {
        /// `href` or `src`.
        case address

        /// `id`, or the `name` of an `a` element.
        case anchor
    }

    package let kind: Kind

    /// Where the value stands in the markup, without its quotes.
    package let value: Range<Int>
}

/// The attributes that concern links, of all start tags of some HTML, in order.
///
/// Tags are read as browsers read them (WHATWG HTML, 13.2.5): what stands in comments and in the text of scripts and styles is none.
package func linkAttributes(in markup: UnsafeBufferPointer<UInt8>) -> [LinkAttribute] {
    var reader = TagReader(markup: markup)
    reader.read()
    return reader.found
}

/// The text of an attribute's value: the character references that HTML asks for there, resolved.
package func attributeText(_ value: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(value), as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(text) {
        $0.replacing($1.0, with: $1.1)
    }
}

private struct TagReader {
    let markup: UnsafeBufferPointer<UInt8>
    var index = 0
    var found: [LinkAttribute] = []

    mutating func read() {
        while index < markup.count {
            guard markup[index] == UInt8(ascii: "<"), index + 1 < markup.count else {
                index += 1
                continue
            }
            if matches("<!--", at: index) {
                skip(to: "-->", from: index + 4)
            } else if markup[index + 1].isASCIILetter {
                readTag()
            } else {
                index += 1
            }
        }
    }

    private mutating func readTag() {
        let name = (index + 1)..<endOfName(from: index + 1)
        index = name.upperBound
        while true {
            while index < markup.count, markup[index].isSpace || markup[index] == UInt8(ascii: "/") { index += 1 }
            guard index < markup.count, markup[index] != UInt8(ascii: ">") else { break }
            readAttribute(of: name)
        }
        for raw in ["script", "style", "textarea", "title"] as [StaticString] where equals(raw, name) {
            skipText(of: raw)
        }
    }

    private mutating func readAttribute(of tag: Range<Int>) {
        let name = index..<endOfName(from: index + 1)
        index = name.upperBound
        var next = index
        while next < markup.count, markup[next].isSpace { next += 1 }
        guard next < markup.count, markup[next] == UInt8(ascii: "=") else { return }
        next += 1
        while next < markup.count, markup[next].isSpace { next += 1 }
        guard next < markup.count else {
            index = next
            return
        }
        let mark = markup[next]
        let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
        let start = isQuoted ? next + 1 : next
        var end = start
        while end < markup.count, isQuoted ? markup[end] != mark : !markup[end].isSpace && markup[end] != UInt8(ascii: ">") {
            end += 1
        }
        index = isQuoted ? min(end + 1, markup.count) : end
        if equals("href", name) || equals("src", name) {
            found.append(LinkAttribute(kind: .address, value: start..<end))
        } else if equals("id", name) || equals("name", name) && equals("a", tag) {
            found.append(LinkAttribute(kind: .anchor, value: start..<end))
        }
    }

    /// Where the name of a tag or an attribute ends.
    private func endOfName(from start: Int) -> Int {
        var end = min(start, markup.count)
        while end < markup.count, !markup[end].isSpace, !"/>=".utf8.contains(markup[end]) { end += 1 }
        return end
    }

    /// Goes to the end tag of an element whose content is text.
    private mutating func skipText(of name: StaticString) {
        while index < markup.count {
            if matches("</", at: index), equals(name, (index + 2)..<min(index + 2 + name.utf8CodeUnitCount, markup.count)) {
                return
            }
            index += 1
        }
    }

    private mutating func skip(to end: StaticString, from start: Int) {
        index = start
        while index < markup.count, !matches(end, at: index) { index += 1 }
        index = min(index + end.utf8CodeUnitCount, markup.count)
    }

    private func matches(_ text: StaticString, at place: Int) -> Bool {
        let end = place + text.utf8CodeUnitCount
        return end <= markup.count && text.withUTF8Buffer { $0.elementsEqual(markup[place..<end]) }
    }

    /// Whether a name is this one, which is in lower case.
    private func equals(_ text: StaticString, _ name: Range<Int>) -> Bool {
        text.utf8CodeUnitCount == name.count && text.withUTF8Buffer { $0.elementsEqual(markup[name].lazy.map { $0 | 0x20 }) }
    }
}
