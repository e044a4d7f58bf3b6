/// XML 1.0 (<https://www.w3.org/TR/xml/>), written piece by piece into UTF-8 bytes, an element a line.
package struct XMLText {
    package private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    package init() {}

    /// An element with what `content` writes into it.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ content: (inout XMLText) -> Void
    ) {
        open(name, attributes)
        write(">\n")
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }

    /// An element that holds text, or nothing.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String = ""
    ) {
        open(name, attributes)
        if text.isEmpty { return write("/>\n") }
        write(">")
        append(text, inAttribute: false)
        close(name)
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        indent()
        write("<\(name)")
        for (name, value) in attributes {
            write(" \(name)=\"")
            append(value, inAttribute: true)
            write("\"")
        }
    }

    private mutating func close(_ name: StaticString) { write("</\(name)>\n") }

    private mutating func indent() { write(String(repeating: "  ", count: depth)) }

    private mutating func write(_ text: String) { bytes += text.utf8 }

    /// Writes text with what means something to XML escaped, and U+FFFD for what no XML document may hold (2.2).
    private mutating func append(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"" where inAttribute: write("&quot;")
            // Read as a space in an attribute (3.3.3); a CR is read as LF anywhere (2.11).
            case "\t" where inAttribute, "\n" where inAttribute, "\r": write("&#\(scalar.value);")
            case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            default: bytes += UTF8.encodedReplacementCharacter
            }
        }
    }
}
