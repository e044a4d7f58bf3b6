/// Words of at most sixteen bytes, found by binary search.
struct WordSet: Sendable {
    private let words: [PackedWord]

    /// - Parameter text: the words, one space between two.
    init(_ text: StaticString) {
        words = text.withUTF8Buffer { bytes in
            bytes.split(separator: 0x20).compactMap { PackedWord(UnsafeBufferPointer(rebasing: $0)) }.sorted()
        }
    }

    func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let word = PackedWord(word) else { return false }
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] == word { return true }
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return false
    }
}

/// The bytes of a word as one number.
private struct PackedWord: Comparable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// Nil for no word and for one that is too long.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard !word.isEmpty, word.count <= 16 else { return nil }
        for byte in word {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
    }

    static func < (a: PackedWord, b: PackedWord) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }
}
