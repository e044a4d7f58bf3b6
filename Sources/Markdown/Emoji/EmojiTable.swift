/// The shortcodes, found by binary search over their bytes.
struct EmojiTable: Sendable {
    private struct Entry {
        let name: Range<Int>
        let emoji: Range<Int>
    }

    private let bytes: [UInt8]
    private let entries: [Entry]

    /// The length of the longest name in bytes.
    let longestName: Int

    /// Reads pairs of a name and an emoji, each separated by white space, in ascending order of the names' bytes.
    init(_ pairs: StaticString) {
        bytes = pairs.withUTF8Buffer(Array.init)
        var words: [Range<Int>] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index].isSpace {
            if index > start { words.append(start..<index) }
            start = index + 1
        }
        entries = stride(from: 0, to: words.count - 1, by: 2).map { Entry(name: words[$0], emoji: words[$0 + 1]) }
        longestName = entries.map(\.name.count).max() ?? 0
    }

    /// How many shortcodes there are.
    var count: Int { entries.count }

    /// Every shortcode, in the order of the table.
    var names: [String] { entries.map { String(decoding: bytes[$0.name], as: UTF8.self) } }

    func emoji(for name: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8>? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            let order = compare(entries[middle].name, name)
            if order == 0 { return bytes[entries[middle].emoji] }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Less than, equal to or greater than zero as the bytes of an entry's name come before, are, or come behind
    /// the others.
    private func compare(_ range: Range<Int>, _ name: UnsafeBufferPointer<UInt8>) -> Int {
        for offset in 0..<min(range.count, name.count) {
            let difference = Int(bytes[range.lowerBound + offset]) - Int(name[offset])
            if difference != 0 { return difference }
        }
        return range.count - name.count
    }
}
