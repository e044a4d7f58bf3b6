/// How offsets in edited bytes lead back to the bytes before the edits.
struct OffsetMap: Sendable {
    /// From `edited` on, the bytes are those from `original` on. Both grow from entry to entry.
    private var entries: [(edited: Int, original: Int)] = []

    /// Records that from one offset on, edited bytes are the original bytes from another offset on. Records come in
    /// order.
    mutating func add(edited: Int, original: Int) {
        entries.append((edited, original))
    }

    /// The original offset of an edited one. Offsets inside an insertion lead to the byte before which it was made.
    func original(of edited: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].edited <= edited { low = middle + 1 } else { high = middle }
        }
        let offset = low == 0 ? edited : entries[low - 1].original + edited - entries[low - 1].edited
        return low == entries.count ? offset : min(offset, entries[low].original)
    }

    /// The map of the edited bytes without so many of the first ones.
    func dropping(_ count: Int) -> OffsetMap {
        var rest = OffsetMap()
        rest.add(edited: 0, original: original(of: count))
        for entry in entries where entry.edited > count {
            rest.add(edited: entry.edited - count, original: entry.original)
        }
        return rest
    }
}
