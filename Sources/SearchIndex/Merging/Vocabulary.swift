/// The words of all pages, each once, numbered as they are met.
struct Vocabulary: ~Copyable {
    private struct Term {
        let prefix: UInt64
        let hash: UInt32
        let length: UInt32

        /// In `letters`.
        let start: Int

        /// How many sections and places it stands in.
        var postingCount = 0
    }

    private var terms = WordStorage<Term>()
    private var letters = WordStorage<UInt8>()

    /// Indices of `terms` plus one; zero for an empty slot. A power of two, at most half full.
    private var slots = WordStorage<Int32>(count: 1 << 12)

    var count: Int { terms.count }

    /// The letters of a term, as long as the vocabulary is there.
    func letters(of term: Int) -> ArraySlice<UInt8> {
        Array(letters.row[terms[term].start..<(terms[term].start + Int(terms[term].length))])[...]
    }

    func postingCount(of term: Int) -> Int { terms[term].postingCount }

    mutating func addPostings(_ count: Int, to term: Int) { terms[term].postingCount += count }

    /// The number of a word, which is new where it was not met before.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, _ key: WordKey) -> Int {
        var slot = Int(key.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if terms[index].hash == key.hash, terms[index].prefix == key.prefix, isTerm(index, word) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        terms.append(Term(prefix: key.prefix, hash: key.hash, length: UInt32(word.count), start: letters.count))
        letters.append(word)
        slots[slot] = Int32(terms.count)
        if terms.count * 2 > slots.count { grow() }
        return terms.count - 1
    }

    /// Whether a term with the same prefix is the word.
    private func isTerm(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(terms[index].length) == word.count else { return false }
        guard word.count > 8 else { return true }
        for offset in 8..<word.count where letters[terms[index].start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = WordStorage(count: slots.count * 4)
        for index in 0..<terms.count {
            var slot = Int(terms[index].hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }

    /// The numbers of the terms in the order in which JavaScript compares texts: by units of UTF-16.
    var sorted: [Int] {
        let (terms, letters) = (terms.row, letters.row)
        return terms.indices.sorted { a, b in
            let (first, second) = (terms[a], terms[b])
            if first.prefix != second.prefix, first.prefix.isASCII, second.prefix.isASCII {
                return first.prefix.bigEndian < second.prefix.bigEndian
            }
            for offset in 0..<Int(min(first.length, second.length)) {
                let (left, right) = (letters[first.start &+ offset], letters[second.start &+ offset])
                if left != right { return left.utf16Rank < right.utf16Rank }
            }
            return first.length < second.length
        }
    }
}

extension UInt8 {
    /// Scalars from U+E000 to U+FFFF come after those beyond, whose units are surrogates; in UTF-8 they come before them.
    fileprivate var utf16Rank: UInt8 { self == 0xEE || self == 0xEF ? self + 0x0B : self }
}
