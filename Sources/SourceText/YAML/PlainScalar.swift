/// What a plain scalar of YAML is, by the core schema of YAML 1.2 (section 10.3.2).
enum PlainScalar {
    static func kind(of text: UnsafeBufferPointer<UInt8>) -> ValueKind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return matches(text, "null", "Null", "NULL") ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return matches(text, "true", "True", "TRUE") ? .boolean : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return matches(text, "false", "False", "FALSE") ? .boolean : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return number(text)
        default: return .string
        }
    }

    private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ spellings: StaticString...) -> Bool {
        spellings.contains { spelling in
            spelling.utf8CodeUnitCount == text.count
                && text.elementsEqual(UnsafeBufferPointer(start: spelling.utf8Start, count: text.count))
        }
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> ValueKind {
        var rest = text[...]
        if rest.count > 2, rest.starts(with: "0o".utf8) {
            return rest.dropFirst(2).allSatisfy { 0x30...0x37 ~= $0 } ? .integer : .string
        }
        if rest.count > 2, rest.starts(with: "0x".utf8) {
            return rest.dropFirst(2).allSatisfy(isHexDigit) ? .integer : .string
        }
        if matches(text, ".nan", ".NaN", ".NAN") { return .float }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        if matches(UnsafeBufferPointer(rebasing: rest), ".inf", ".Inf", ".INF") { return .float }
        return decimal(rest)
    }

    /// `[0-9]+` is an integer; `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?` a float.
    private static func decimal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> ValueKind {
        var rest = text
        let whole = dropDigits(&rest)
        if rest.isEmpty { return whole > 0 ? .integer : .string }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            if dropDigits(&rest) + whole == 0 { return .string }
        } else if whole == 0 {
            return .string
        }
        if rest.isEmpty { return .float }
        guard rest.removeFirst() | 0x20 == UInt8(ascii: "e") else { return .string }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        return dropDigits(&rest) > 0 && rest.isEmpty ? .float : .string
    }

    private static func dropDigits(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let before = text.count
        text = text.drop { 0x30...0x39 ~= $0 }
        return before - text.count
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x66 ~= byte | 0x20
    }
}
