internal import CCMark

/// Where a document may hold a construct of an extension; a document without any of these marks pays for the search alone.
struct ExtensionMarks {
    /// Whether `[ ]`, `[x]` or `[X]` occurs, without which no item is a task.
    private(set) var hasTaskMarks = false

    /// Whether `[!` occurs, without which no quote is an alert.
    private(set) var hasAlertMarks = false

    /// Whether `{#` occurs, without which no heading names its anchor.
    private(set) var hasHeadingIDs = false

    /// The offsets of `~`, `@`, `www.`, `://` and `[^`, in order.
    private(set) var inlineMarks: [Int] = []

    /// Whether nothing was found.
    var isEmpty: Bool { inlineMarks.isEmpty && !hasTaskMarks && !hasAlertMarks && !hasHeadingIDs }

    init(of bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            bytes.forEachOffset(of: "~") { inlineMarks.append($0) }
            bytes.forEachOffset(of: "@") { inlineMarks.append($0) }
            bytes.forEachOffset(of: "www.") { inlineMarks.append($0) }
            bytes.forEachOffset(of: "://") { inlineMarks.append($0) }
            bytes.forEachOffset(of: "[") { offset in
                guard offset + 1 < bytes.count else { return }
                switch bytes[offset + 1] {
                case UInt8(ascii: "^"): inlineMarks.append(offset)
                case UInt8(ascii: "!"): hasAlertMarks = true
                case 0x09...0x0D, 0x20, UInt8(ascii: "x"), UInt8(ascii: "X"):
                    if offset + 2 < bytes.count && bytes[offset + 2] == UInt8(ascii: "]") { hasTaskMarks = true }
                default: break
                }
            }
            bytes.forEachOffset(of: "{#") { _ in hasHeadingIDs = true }
        }
        inlineMarks.sort()
    }
}

extension UnsafeRawBufferPointer {
    /// Calls the closure with the offset of each occurrence of a short text, whose first character is not usual in prose.
    func forEachOffset(of text: StaticString, _ body: (Int) -> Void) {
        var offset = 0
        while let found = firstOffset(of: text, from: offset) {
            body(found)
            offset = found + text.utf8CodeUnitCount
        }
    }

    /// The first offset of a text, not before another one.
    func firstOffset(of text: StaticString, from start: Int = 0) -> Int? {
        guard let base = baseAddress else { return nil }
        let length = text.utf8CodeUnitCount
        var offset = start
        while offset + length <= count,
            let match = memchr(base + offset, Int32(text.utf8Start.pointee), count - length + 1 - offset)
        {
            offset = UnsafeRawPointer(match) - base
            if memcmp(match, text.utf8Start, length) == 0 { return offset }
            offset += 1
        }
        return nil
    }
}
