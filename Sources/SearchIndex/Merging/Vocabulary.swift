/// The words of all pages, each once, numbered as they are met.
struct Vocabulary {
    struct Term {
        let hash: UInt32

        /// In `letters`.
        let start: Int
        let length: Int

        /// How many sections and places it stands in.
        var postingCount = 0
    }

    private(set) var terms: [Term] = []
    private var letters: [UInt8] = []

    /// Indices of `terms` plus one; zero for an empty slot. A power of two, at most half full.
    private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)

    func letters(of term: Int) -> ArraySlice<UInt8> {
        letters[terms[term].start..<(terms[term].start + terms[term].length)]
    }

    /// The number of a word, which is new where it was not met before.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if terms[index].hash == hash, isTerm(index, word) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        terms.append(Term(hash: hash, start: letters.count, length: word.count))
        letters.append(contentsOf: word)
        slots[slot] = Int32(terms.count)
        if terms.count * 2 > slots.count { grow() }
        return terms.count - 1
    }

    mutating func addPostings(_ count: Int, to term: Int) { terms[term].postingCount += count }

    private func isTerm(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let term = terms[index]
        guard term.length == word.count else { return false }
        for offset in 0..<word.count where letters[term.start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 4)
        for (index, term) in terms.enumerated() {
            var slot = Int(term.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }

    /// The numbers of the terms in the order in which JavaScript compares texts: by units of UTF-16.
    var sorted: [Int] {
        letters.withUnsafeBufferPointer { letters in
            terms.indices.sorted { a, b in
                let (first, second) = (terms[a], terms[b])
                for offset in 0..<min(first.length, second.length) {
                    let (left, right) = (letters[first.start + offset], letters[second.start + offset])
                    if left != right { return left.utf16Rank < right.utf16Rank }
                }
                return first.length < second.length
            }
        }
    }
}

extension UInt8 {
    /// Scalars from U+E000 to U+FFFF come after those beyond, whose units are surrogates; in UTF-8 they come before them.
    fileprivate var utf16Rank: UInt8 { self == 0xEE || self == 0xEF ? self + 0x0B : self }
}
