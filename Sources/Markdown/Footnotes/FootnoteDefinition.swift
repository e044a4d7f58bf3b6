/// What may be the label of a footnote's definition: `[^label]:`.
struct FootnoteDefinition {
    /// The bytes from the bracket to the content behind the label.
    var range: Range<Int>
    let label: [UInt8]

    /// Whether nothing stands behind the label.
    let isEmpty: Bool

    /// Whether `[^` occurs.
    static func mayOccur(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { $0.firstOffset(of: "[^") } != nil
    }

    /// Everything that looks like a label at the beginning of a line, behind nothing but white space and markers of containers.
    static func candidates(in bytes: [UInt8]) -> [FootnoteDefinition] {
        var candidates: [FootnoteDefinition] = []
        var lineStart = 0
        bytes.withUnsafeBytes { raw in
            raw.forEachOffset(of: "[^") { offset in
                guard let candidate = FootnoteDefinition(at: offset, in: raw) else { return }
                var start = offset
                while start > lineStart && raw[start - 1].isContainerMark { start -= 1 }
                // What stands before it was looked at already, or is text.
                guard start == 0 || raw[start - 1] == 0x0A || raw[start - 1] == 0x0D else { return }
                lineStart = offset
                candidates.append(candidate)
            }
        }
        return candidates
    }

    private init?(at start: Int, in bytes: UnsafeRawBufferPointer) {
        var end = start + 2
        scan: while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "]"): break scan
            case 0x00, 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "["): return nil
            default: end += 1
            }
        }
        guard end > start + 2, end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":") else { return nil }
        label = Array(bytes[(start + 2)..<end])
        end += 2
        while end < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0x09) { end += 1 }
        range = start..<end
        isEmpty = end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
    }

    /// The definition with the indentation before it, nil when it does not begin a block at its line.
    func beginning(in source: PreparedSource, containers: [Container]) -> FootnoteDefinition? {
        let line = source.lines.number(ofLineAt: range.lowerBound)
        var cursor = LineCursor(source.bytes, line: source.lines.content(of: line, in: source.bytes))
        _ = cursor.pass(containers, onLine: line)
        let (columns, end) = cursor.indentation
        guard columns < 4, end == range.lowerBound else { return nil }
        var definition = self
        // A tab that a container has used up in part stays.
        let hasTab = source.bytes[cursor.offset..<end].contains(0x09)
        definition.range = (hasTab ? end : cursor.offset)..<range.upperBound
        return definition
    }
}

extension UInt8 {
    /// Whether a byte may be part of a marker of a container, or stand between such.
    fileprivate var isContainerMark: Bool {
        switch self {
        case 0x09, 0x20, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
            UInt8(ascii: ")"):
            true
        default: isASCIIDigit
        }
    }
}
