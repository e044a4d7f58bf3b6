extension HTMLBuffer {
    /// Appends raw HTML in which the `<` of tags that change how the rest of a page is read is escaped (GFM 6.11).
    mutating func append(filtering markup: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while let bracket = markup[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = bracket + 1
            guard markup.isDisallowedTag(from: index) else { continue }
            append(raw: UnsafeBufferPointer(rebasing: markup[start..<bracket]))
            append(raw: "&lt;")
            start = index
        }
        append(raw: UnsafeBufferPointer(rebasing: markup[start...]))
    }
}

/// What GFM allows no tag of.
private let disallowedTags: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
]

extension UnsafeBufferPointer<UInt8> {
    /// Whether the name behind a `<`, and perhaps a `/`, is one that is not allowed.
    fileprivate func isDisallowedTag(from start: Int) -> Bool {
        let name = start < count && self[start] == UInt8(ascii: "/") ? start + 1 : start
        return disallowedTags.contains { tag in
            let end = name + tag.utf8CodeUnitCount
            guard end < count else { return false }
            let isName = tag.withUTF8Buffer { tag in zip(tag, self[name..<end]).allSatisfy { $0 == $1 | 0x20 } }
            guard isName else { return false }
            if self[end] == UInt8(ascii: "/") { return end + 1 < count && self[end + 1] == UInt8(ascii: ">") }
            return self[end].isSpace || self[end] == UInt8(ascii: ">")
        }
    }
}
