internal import Platform

/// What results show of the pages: their addresses, titles, headings and texts, in files that each hold some pages in a row.
///
/// A page is a list: its URL, its title, the number of its kind, the text before its first heading; then for each section four
/// more: its heading, its anchor, the number of its kind, its text. An empty anchor is the one that the heading makes (`slug`).
struct DocumentShards {
    /// By shard, the JSON of its list of pages.
    let shards: [[UInt8]]

    /// By shard, how many pages it has.
    let pageCounts: [Int]

    /// What a browser loads to show one result.
    static let shardByteTarget = 12 << 10

    /// Texts are kept whole as long as those of all pages have no more bytes than this, or than `textBytesPerPage` for each page.
    /// Beyond, every section keeps its beginning, as much as there is room for.
    static let wholeTextByteLimit = 1_000_000
    static let textBytesPerPage = 450

    init(_ pages: [IndexedPage], _ numbers: SectionNumbers) {
        let limit = Self.textByteLimit(of: pages)
        var ranges: [Range<Int>] = []
        var start = 0
        var size = 0
        for (index, page) in pages.enumerated() {
            size += page.url.count + page.sections.reduce(16) { $0 + $1.title.count + min($1.text.count, limit) + 16 }
            if size >= Self.shardByteTarget || index == pages.count - 1 {
                ranges.append(start..<index + 1)
                (start, size) = (index + 1, 0)
            }
        }
        pageCounts = ranges.map(\.count)
        shards = concurrentMap(count: ranges.count) { [ranges] shard in
            var json = JSONBytes()
            json.append("[")
            for page in ranges[shard] {
                if page > ranges[shard].lowerBound { json.append(",\n") }
                json.append(pages[page], sections: numbers.sections(of: page, in: pages), textByteLimit: limit)
            }
            json.append("]")
            return json.bytes
        }
    }

    /// The most bytes of text that a section may keep.
    static func textByteLimit(of pages: [IndexedPage]) -> Int {
        let room = max(wholeTextByteLimit, pages.count * textBytesPerPage)
        let lengths = pages.flatMap { page in page.sections.map(\.text.count) }.sorted()
        var (rest, left) = (room, lengths.count)
        for length in lengths {
            // Those that are shorter are whole; the others share what these leave.
            guard length * left > rest else {
                rest -= length
                left -= 1
                continue
            }
            return rest / left
        }
        return .max
    }
}

extension JSONBytes {
    fileprivate mutating func append(_ page: IndexedPage, sections: [IndexedPage.Section], textByteLimit: Int) {
        append("[")
        append(text: page[page.url])
        for (index, section) in sections.enumerated() {
            append(",")
            let title = page[section.title]
            append(text: title)
            append(",")
            if index > 0 {
                let anchor = page[section.anchor]
                append(text: isSlug(anchor, of: title) ? [] : anchor)
                append(",")
            }
            append(Int(section.kind.rawValue))
            append(",\"")
            let text = page[section.text]
            if text.count <= textByteLimit {
                append(characters: text)
            } else {
                append(characters: beginning(of: text, byteLimit: textByteLimit))
                append("…")
            }
            append("\"")
        }
        append("]")
    }
}

/// The most of a text that fits, up to the end of a word, or of a character where a word is very long.
private func beginning(of text: ArraySlice<UInt8>, byteLimit: Int) -> ArraySlice<UInt8> {
    let start = text.prefix(byteLimit)
    if let space = start.suffix(24).lastIndex(of: 0x20) { return start[..<space] }
    var end = start.endIndex
    while end > start.startIndex, end < text.endIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[start.startIndex..<end]
}

/// Whether an anchor is made of a heading as `slug` of `templates/components/search/2-index.js` makes it: the letters, digits, `_`
/// and `-` of ASCII in lower case, and a hyphen for each space.
private func isSlug(_ anchor: ArraySlice<UInt8>, of heading: ArraySlice<UInt8>) -> Bool {
    var position = anchor.startIndex
    for byte in heading {
        var expected: UInt8
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            expected = byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): expected = byte | 0x20
        case UInt8(ascii: " "): expected = UInt8(ascii: "-")
        case 0x80...: return false
        default: continue
        }
        guard position < anchor.endIndex, anchor[position] == expected else { return false }
        position += 1
    }
    return position == anchor.endIndex && !anchor.isEmpty
}
