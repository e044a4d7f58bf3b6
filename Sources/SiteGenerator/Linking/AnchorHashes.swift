internal import Markdown

/// The hashes of the ids in HTML of our own, Markdown's and the components': what is kept of a page's ids while the others are rendered.
///
/// There an attribute is written ` id="…"`. What looks like one in a text stands behind the `>` of a tag, since no text holds that.
func anchorHashes(in html: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    html.withUnsafeBufferPointer { html in
        var known = (offset: 0, isInTag: false)
        _ = html.contains(UInt8(ascii: "\""), from: 4) { quote in
            guard html.endsWithID(before: quote) else { return false }
            known = (quote, html.isInTag(quote, knowing: known))
            guard known.isInTag else { return false }
            let value = html[(quote + 1)...].prefix { $0 != UInt8(ascii: "\"") }
            guard value.endIndex < html.count else { return true }
            if value.contains(UInt8(ascii: "&")) {
                hashes.append(fnv1aHash(attributeText(value).utf8))
            } else {
                hashes.append(fnv1aHash(value))
            }
            return false
        }
    }
    return hashes
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether ` id=` stands before an offset, which is at least 4.
    fileprivate func endsWithID(before end: Int) -> Bool {
        self[end - 2] == UInt8(ascii: "d") && self[end - 1] == UInt8(ascii: "=") && self[end - 3] == UInt8(ascii: "i")
            && self[end - 4] == UInt8(ascii: " ")
    }

    /// Whether the last bracket before an offset opens a tag.
    ///
    /// - Parameter known: the answer for an offset before it.
    fileprivate func isInTag(_ offset: Int, knowing known: (offset: Int, isInTag: Bool)) -> Bool {
        var index = offset - 1
        while index >= known.offset {
            if self[index] == UInt8(ascii: "<") { return true }
            if self[index] == UInt8(ascii: ">") { return false }
            index -= 1
        }
        return known.isInTag
    }
}
