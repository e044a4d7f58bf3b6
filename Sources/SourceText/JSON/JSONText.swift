/// JSON text (RFC 8259), written piece by piece into UTF-8 bytes.
package struct JSONText {
    /// How the text is laid out; what it says is the same.
    package enum Style: Sendable, Hashable {
        /// Without a blank or a line break, for programs.
        case compact

        /// For people: two blanks a level, a line for each member and element, and what cannot be seen escaped.
        case indented
    }

    package private(set) var bytes: [UInt8] = []

    private let style: Style

    /// Whether the next member or element needs a comma before it.
    private var needsComma = false

    /// Whether a name stands last, whose value follows on its line.
    private var isAfterName = false

    /// How many objects and arrays are open.
    private var depth = 0

    /// How many of them, the outermost first, have lines of their own for what they hold.
    private var depthOfLines = Int.max

    package init(style: Style = .compact) { self.style = style }

    /// - Parameter isOnOneLine: whether it is short enough to be read better without lines of its own.
    package mutating func object(isOnOneLine: Bool = false, _ content: (inout JSONText) -> Void) {
        enclose("{", "}", isOnOneLine, content)
    }

    /// - Parameter isOnOneLine: whether it is short enough to be read better without lines of its own.
    package mutating func array(isOnOneLine: Bool = false, _ content: (inout JSONText) -> Void) {
        enclose("[", "]", isOnOneLine, content)
    }

    package mutating func name(_ name: StaticString) {
        separate()
        write("\"")
        write(name)
        write("\"")
        endName()
    }

    /// The same for a name that is not known before the program runs.
    package mutating func name(of text: String) {
        string(text)
        endName()
    }

    package mutating func string(_ text: String) {
        separate()
        write("\"")
        if style == .indented, text.unicodeScalars.contains(where: \.isEscapedForReaders) {
            for scalar in text.unicodeScalars {
                if scalar.isEscapedForReaders {
                    writeEscape(scalar)
                } else {
                    Array(scalar.utf8).withUnsafeBufferPointer { write(escaping: $0) }
                }
            }
        } else {
            var text = text
            text.withUTF8 { write(escaping: $0) }
        }
        write("\"")
    }

    package mutating func number(_ value: Int) {
        separate()
        bytes += String(value).utf8
    }

    package mutating func boolean(_ value: Bool) {
        separate()
        write(value ? "true" : "false")
    }

    package mutating func null() {
        separate()
        write("null")
    }

    /// A line break between elements, for readers and line-based tools.
    package mutating func breakLine() { write("\n") }

    private mutating func enclose(
        _ open: StaticString, _ close: StaticString, _ isOnOneLine: Bool, _ content: (inout JSONText) -> Void
    ) {
        separate()
        write(open)
        let outerDepthOfLines = depthOfLines
        if isOnOneLine { depthOfLines = min(depthOfLines, depth) }
        depth += 1
        needsComma = false
        content(&self)
        depth -= 1
        // What is empty stays on its line.
        if needsComma, style == .indented, depth < depthOfLines { startLine() }
        depthOfLines = outerDepthOfLines
        write(close)
        needsComma = true
    }

    private mutating func separate() {
        defer { (needsComma, isAfterName) = (true, false) }
        guard !isAfterName else { return }
        if needsComma { write(",") }
        guard style == .indented, depth > 0 else { return }
        if depth <= depthOfLines { startLine() } else if needsComma { write(" ") }
    }

    private mutating func endName() {
        write(style == .indented ? ": " : ":")
        isAfterName = true
    }

    private mutating func startLine() {
        write("\n")
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }

    private mutating func write(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

// What stands between quotes.
extension JSONText {
    /// What needs no escape is copied in runs.
    private mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        var run = 0
        for index in text.indices where Self.needsEscape(text[index]) {
            bytes.append(contentsOf: text[run..<index])
            writeEscape(of: text[index])
            run = index + 1
        }
        bytes.append(contentsOf: text[run...])
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

    /// `\u` and four digits; twice that for what is beyond the basic plane.
    private mutating func writeEscape(_ scalar: Unicode.Scalar) {
        for unit in scalar.utf16 {
            let digits = String(unit, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        }
    }
}

extension Unicode.Scalar {
    /// Whether a reader could not tell what stands there. What JSON wants escaped in any style is not asked for here.
    fileprivate var isEscapedForReaders: Bool { value > 0x20 && (!isSafeToShow || properties.isWhitespace) }
}
