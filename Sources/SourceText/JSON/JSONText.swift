/// JSON text (RFC 8259), written piece by piece into UTF-8 bytes.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []

    /// Whether the next member or element needs a comma before it.
    private var needsComma = false

    package init() {}

    package mutating func object(_ content: (inout JSONText) -> Void) { enclose("{", "}", content) }

    package mutating func array(_ content: (inout JSONText) -> Void) { enclose("[", "]", content) }

    package mutating func name(_ name: StaticString) {
        separate()
        write("\"")
        write(name)
        write("\":")
        needsComma = false
    }

    /// The same for a name that is not known before the program runs.
    package mutating func name(of text: String) {
        string(text)
        write(":")
        needsComma = false
    }

    package mutating func string(_ text: String) {
        separate()
        write("\"")
        var text = text
        text.withUTF8 { utf8 in
            // What needs no escape is copied in runs.
            var run = 0
            for index in utf8.indices where Self.needsEscape(utf8[index]) {
                bytes.append(contentsOf: utf8[run..<index])
                writeEscape(of: utf8[index])
                run = index + 1
            }
            bytes.append(contentsOf: utf8[run...])
        }
        write("\"")
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeEscape(of byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write("\\\"")
        case UInt8(ascii: "\\"): write("\\\\")
        case 0x0A: write("\\n")
        case 0x0D: write("\\r")
        case 0x09: write("\\t")
        default: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        }
    }

    package mutating func number(_ value: Int) {
        separate()
        bytes += String(value).utf8
    }

    package mutating func boolean(_ value: Bool) {
        separate()
        write(value ? "true" : "false")
    }

    /// A line break between elements, for readers and line-based tools.
    package mutating func breakLine() { write("\n") }

    private mutating func enclose(_ open: StaticString, _ close: StaticString, _ content: (inout JSONText) -> Void) {
        separate()
        write(open)
        needsComma = false
        content(&self)
        write(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { write(",") }
        needsComma = true
    }

    private mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
