/// JSON text (RFC 8259), written piece by piece into UTF-8 bytes.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []

    /// Whether the next member or element needs a comma before it.
    private var needsComma = false

    /// Whether a name has been written and its value is next.
    private var isAfterName = false
    private let layout: Layout
    private var level = 0

    /// How many of the open collections are written on one line: one that was asked for, and those in it.
    private var oneLineLevels = 0
    private var isInArray = false

    package enum Layout: Sendable {
        /// Without a blank: for programs.
        case compact

        /// A line for each member and element, two blanks deeper at each level: for people.
        case indented
    }

    package init(layout: Layout = .compact) { self.layout = layout }

    /// - Parameter isOnOneLine: whether an indented text has it on one line, as `{ "a": 1, "b": [2, 3] }`.
    package mutating func object(isOnOneLine: Bool = false, _ content: (inout JSONText) -> Void) {
        enclose("{", "}", isOnOneLine: isOnOneLine, content)
    }

    package mutating func array(isOnOneLine: Bool = false, _ content: (inout JSONText) -> Void) {
        enclose("[", "]", isOnOneLine: isOnOneLine, content)
    }

    package mutating func name(_ name: StaticString) {
        separate()
        write("\"")
        write(name)
        endName("\"")
    }

    /// The same for a name that is not known before the program runs.
    package mutating func name(of text: String) {
        string(text)
        endName("")
    }

    private mutating func endName(_ quote: StaticString) {
        write(quote)
        write(layout == .indented ? ": " : ":")
        isAfterName = true
    }

    package mutating func string(_ text: String) {
        separate()
        write("\"")
        if text.utf8.allSatisfy({ $0 < 0x7F }) {
            for byte in text.utf8 { append(ascii: byte) }
        } else {
            for scalar in text.unicodeScalars { append(scalar) }
        }
        write("\"")
    }

    package mutating func number(_ value: Int) {
        separate()
        bytes += String(value).utf8
    }

    /// A line break between elements, for readers and line-based tools.
    package mutating func breakLine() { write("\n") }

    private mutating func append(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write("\\\"")
        case UInt8(ascii: "\\"): write("\\\\")
        case 0x0A: write("\\n")
        case 0x0D: write("\\r")
        case 0x09: write("\\t")
        case 0..<0x20: append(escaped: UInt16(byte))
        default: bytes.append(byte)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x7F {
            append(ascii: UInt8(scalar.value))
        } else if scalar.isWrittenEscaped {
            for unit in scalar.utf16 { append(escaped: unit) }
        } else {
            bytes += scalar.utf8
        }
    }

    private mutating func append(escaped unit: UInt16) {
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
    }

    private mutating func enclose(
        _ open: StaticString, _ close: StaticString, isOnOneLine: Bool, _ content: (inout JSONText) -> Void
    ) {
        separate()
        write(open)
        let isOuterArray = isInArray
        isInArray = open.utf8Start.pointee == UInt8(ascii: "[")
        level += 1
        if isOnOneLine || oneLineLevels > 0 { oneLineLevels += 1 }
        needsComma = false
        let start = bytes.count
        content(&self)
        level -= 1
        if bytes.count > start { space(isInArray ? "" : " ") }
        if oneLineLevels > 0 { oneLineLevels -= 1 }
        isInArray = isOuterArray
        write(close)
        needsComma = true
    }

    private mutating func separate() {
        defer { needsComma = true }
        if isAfterName {
            isAfterName = false
            return
        }
        if needsComma { write(",") }
        if level > 0 { space(isInArray && !needsComma ? "" : " ") }
    }

    /// What an indented text has before an element and before the end of a collection: a line break, or `blank` on one line.
    private mutating func space(_ blank: StaticString) {
        guard layout == .indented else { return }
        if oneLineLevels > 0 { return write(blank) }
        write("\n")
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    private mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
