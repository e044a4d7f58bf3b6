/// The anchor that a heading names at its end: `{#id}` (in the `site` dialect).
struct HeadingID {
    let id: [UInt8]

    /// The offset in the heading's text at which the white space before it begins.
    let start: Int

    /// Where the braces and what is between them stand in the prepared source.
    let place: Range<Int>

    /// Whether the anchor can stand in a page and in an address as it is: letters, digits, `-`, `_` and `.`, and not `_` first, with which the
    /// anchors of themes begin.
    var isValid: Bool {
        guard let first = id.first, first != UInt8(ascii: "_") else { return false }
        return id.allSatisfy { $0.isASCIIWordCharacter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 >= 0x80 }
    }
}

extension InlineText {
    /// The anchor at the end of a heading's text, nil when there is none. White space and some other text stand before it.
    var headingID: HeadingID? {
        guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")), brace > 1,
            brace + 1 < bytes.count - 1, bytes[brace + 1] == UInt8(ascii: "#"), bytes[brace - 1].isSpace
        else { return nil }
        let id = bytes[(brace + 2)..<(bytes.count - 1)]
        if id.contains(UInt8(ascii: "}")) || id.contains(0x0A) { return nil }
        var start = brace
        while start > 0 && bytes[start - 1].isSpace { start -= 1 }
        return HeadingID(id: Array(id), start: start, place: origin(of: brace..<bytes.count))
    }
}
