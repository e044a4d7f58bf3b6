internal import Markdown

/// HTML as a tree, as far as turning it into Markdown needs one.
struct HTMLElement {
    /// In lower case; empty for the root.
    let name: String

    /// The attributes that say something about the content, by name.
    var attributes: [String: String] = [:]
    var children: [HTMLNode] = []

    func has(class name: String) -> Bool { attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false }

    /// All text below it.
    var text: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }
}

enum HTMLNode {
    case element(HTMLElement)

    /// With its character references resolved.
    case text(String)
}

/// Reads markup that we have written, or that Markdown let pass: an end tag closes the nearest element of its name, what is never closed ends
/// with what is around it.
struct HTMLTreeReader {
    private let markup: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var open: [HTMLElement] = [HTMLElement(name: "")]

    /// Deeper elements are left out, with their content in place of them: no document makes the reader of the tree run out of stack.
    private static let depthLimit = 64

    static func tree(of html: [UInt8]) -> HTMLElement {
        html.withUnsafeBufferPointer { markup in
            var reader = HTMLTreeReader(markup: markup)
            reader.read()
            return reader.open[0]
        }
    }

    private init(markup: UnsafeBufferPointer<UInt8>) { self.markup = markup }

    private mutating func read() {
        while index < markup.count {
            let end = markup[index...].firstIndex(of: UInt8(ascii: "<")) ?? markup.count
            if end > index {
                add(.text(unescaped(markup[index..<end])))
                index = end
            } else {
                readMarkup()
            }
        }
        while open.count > 1 { close() }
    }

    private mutating func readMarkup() {
        let next = index + 1 < markup.count ? markup[index + 1] : 0
        if markup[index...].starts(with: "<!--".utf8) {
            skip(past: "-->")
        } else if next == UInt8(ascii: "/") {
            let name = nameOfTag(from: index + 2)
            skip(past: ">")
            guard let place = open.lastIndex(where: { $0.name == name }), place > 0 else { return }
            while open.count > place { close() }
        } else if (next | 0x20) >= UInt8(ascii: "a") && (next | 0x20) <= UInt8(ascii: "z") {
            readStartTag()
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            skip(past: ">")
        } else {
            add(.text("<"))
            index += 1
        }
    }

    private mutating func readStartTag() {
        let name = nameOfTag(from: index + 1)
        var element = HTMLElement(name: name)
        index += 1 + name.utf8.count
        while let attribute = nextAttribute() { element.attributes[attribute.name] = attribute.value }
        if name == "script" || name == "style" {
            while index < markup.count, !markup[index...].starts(with: "</".utf8) { index += 1 }
            skip(past: ">")
        } else if Self.empty.contains(name) {
            add(.element(element))
        } else if open.count < Self.depthLimit {
            open.append(element)
        }
    }

    private static let empty: Set<String> = [
        "area", "base", "br", "circle", "col", "embed", "hr", "img", "input", "link", "meta", "path", "source", "track", "wbr",
    ]

    /// The next attribute of the tag; nil at its end, which is passed.
    private mutating func nextAttribute() -> (name: String, value: String)? {
        while index < markup.count, markup[index] <= 0x20 || markup[index] == UInt8(ascii: "/") { index += 1 }
        guard index < markup.count, markup[index] != UInt8(ascii: ">") else {
            index = min(index + 1, markup.count)
            return nil
        }
        let start = index
        index += 1
        while index < markup.count, markup[index] > 0x20, !"=/>".utf8.contains(markup[index]) { index += 1 }
        let name = String(decoding: markup[start..<index], as: UTF8.self).lowercased()
        guard index < markup.count, markup[index] == UInt8(ascii: "=") else { return (name, "") }
        index += 1
        guard index < markup.count, markup[index] == UInt8(ascii: "\"") || markup[index] == UInt8(ascii: "'") else {
            let value = markup[index...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            index = value.endIndex
            return (name, unescaped(value))
        }
        let end = markup[(index + 1)...].firstIndex(of: markup[index]) ?? markup.count
        defer { index = min(end + 1, markup.count) }
        return (name, unescaped(markup[(index + 1)..<end]))
    }

    private func nameOfTag(from start: Int) -> String {
        let name = markup[min(start, markup.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    private mutating func skip(past end: StaticString) {
        let mark = end.withUTF8Buffer(Array.init)
        while index < markup.count, !markup[index...].starts(with: mark) { index += 1 }
        index = min(index + mark.count, markup.count)
    }

    private mutating func close() {
        let element = open.removeLast()
        add(.element(element))
    }

    private mutating func add(_ node: HTMLNode) { open[open.count - 1].children.append(node) }

    private func unescaped(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        attributeText(text).replacing("&nbsp;", with: "\u{A0}")
    }
}
