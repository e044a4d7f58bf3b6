internal import Markdown

extension HTMLBuffer {
    /// Appends text to XML: escaped as in HTML, and without what no XML document may hold (XML 1.0, 2.2).
    mutating func append(xml text: some Sequence<UInt8>) {
        var bytes = Array(text)
        bytes.removeAll { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        append(text: bytes)
    }

    /// Appends an element that holds text.
    mutating func append(element name: StaticString, _ text: String) {
        append(raw: "<")
        append(raw: name)
        append(raw: ">")
        append(xml: text.utf8)
        append(raw: "</")
        append(raw: name)
        append(raw: ">\n")
    }
}
