internal import Markdown

/// The 64-bit FNV-1a hash of an anchor (draft-eastlake-fnv): what is kept of the ids of a page while the others are rendered.
func anchorHash(_ anchor: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in anchor { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}

/// The hashes of the ids in HTML of our own: Markdown's and the components'.
///
/// There an attribute is written ` id="…"`. What looks like one in a text stands behind the `>` of a tag, since no text holds that.
func anchorHashes(in html: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    html.withUnsafeBufferPointer { html in
        var quote = 0
        while let found = html.nextQuote(from: quote) {
            quote = found + 1
            guard html.endsWithID(before: found), html.isInTag(found), let end = html.nextQuote(from: quote) else { continue }
            let value = html[quote..<end]
            if value.contains(UInt8(ascii: "&")) {
                hashes.append(anchorHash(attributeText(value).utf8))
            } else {
                hashes.append(anchorHash(value))
            }
            quote = end + 1
        }
    }
    return hashes
}

extension UnsafeBufferPointer<UInt8> {
    /// The next `"`. Eight bytes are looked at a time.
    fileprivate func nextQuote(from start: Int) -> Int? {
        var index = start
        let raw = UnsafeRawBufferPointer(self)
        while index + 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x2222_2222_2222_2222
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return index + UInt64(littleEndian: zeros).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if self[index] == UInt8(ascii: "\"") { return index }
            index += 1
        }
        return nil
    }

    /// Whether ` id=` stands before an offset.
    fileprivate func endsWithID(before end: Int) -> Bool {
        end >= 4 && self[end - 1] == UInt8(ascii: "=") && self[end - 2] == UInt8(ascii: "d") && self[end - 3] == UInt8(ascii: "i")
            && self[end - 4] == UInt8(ascii: " ")
    }

    /// Whether the last bracket before an offset opens a tag.
    fileprivate func isInTag(_ offset: Int) -> Bool {
        var index = offset - 1
        while index >= 0 {
            if self[index] == UInt8(ascii: "<") { return true }
            if self[index] == UInt8(ascii: ">") { return false }
            index -= 1
        }
        return false
    }
}
