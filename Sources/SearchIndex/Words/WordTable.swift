/// The words of one page, each once, and the sections that they stand in.
///
/// It is emptied and used again for the next page, so that counting a page allocates nothing.
struct WordTable: ~Copyable {
    /// A word, and the section in which it was met last, which is not among its postings yet.
    private struct Word {
        let hash: UInt32
        let start: Int32
        let length: UInt8
        var place: UInt8
        var occurrences: UInt16 = 0
        var section: Int32
        var firstPosting: Int32 = -1
        var lastPosting: Int32 = -1
    }

    private struct Posting {
        let value: UInt32
        var next: Int32 = -1
    }

    /// Indices of `words` plus one; zero for an empty slot. A power of two, at most half full.
    private var slots: [Int32] = Array(repeating: 0, count: 1 << 10)
    private var words: [Word] = []
    private var postings: [Posting] = []
    private var letters: [UInt8] = []

    var count: Int { words.count }

    /// How many bytes `write` needs at most.
    var byteLimit: Int { letters.count + words.count * 10 + (postings.count + words.count) * 5 }

    mutating func removeAll() {
        if !words.isEmpty {
            let capacity = slots.count
            slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
            if capacity > 1 << 14 { slots = Array(repeating: 0, count: 1 << 10) }
        }
        words.removeAll(keepingCapacity: true)
        postings.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
    }

    /// Counts a word at a place of a section. Sections come one after the other.
    ///
    /// - Parameters:
    ///   - word: folded, at most 255 bytes.
    ///   - place: `once` for the text; how often it stands there is counted here.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32, at place: WordPlace, in section: Int32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if words[index].hash == hash, isWord(index, word) { return count(index, place, section) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(words.count + 1)
        words.append(
            Word(
                hash: hash, start: Int32(letters.count), length: UInt8(word.count), place: place.rawValue,
                occurrences: place == .once ? 1 : 0, section: section))
        letters.append(contentsOf: word)
        if words.count * 2 > slots.count { grow() }
    }

    private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(words[index].length) == word.count else { return false }
        let start = Int(words[index].start)
        for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func count(_ index: Int, _ place: WordPlace, _ section: Int32) {
        if words[index].section != section {
            finishSection(of: index)
            words[index].section = section
            words[index].place = place.rawValue
            words[index].occurrences = 0
        }
        words[index].place = min(words[index].place, place.rawValue)
        if place == .once, words[index].occurrences < 4 { words[index].occurrences += 1 }
    }

    private mutating func finishSection(of index: Int) {
        let word = words[index]
        var place = word.place
        if place == WordPlace.once.rawValue {
            place = (word.occurrences >= 4 ? WordPlace.often : word.occurrences >= 2 ? .repeatedly : .once).rawValue
        }
        let number = Int32(postings.count)
        postings.append(Posting(value: UInt32(word.section) << 3 | UInt32(place)))
        if word.lastPosting < 0 {
            words[index].firstPosting = number
        } else {
            postings[Int(word.lastPosting)].next = number
        }
        words[index].lastPosting = number
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, word) in words.enumerated() {
            var slot = Int(word.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }

    /// Appends a `WordRecord` for each word.
    mutating func write(to bytes: inout [UInt8]) {
        for index in words.indices {
            finishSection(of: index)
            let word = words[index]
            bytes.append(word.length)
            bytes.append(contentsOf: letters[Int(word.start)..<(Int(word.start) + Int(word.length))])
            for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word.hash >> shift)) }
            var posting = word.firstPosting
            while posting >= 0 {
                // The last bit says whether another one follows.
                let (value, next) = (postings[Int(posting)].value, postings[Int(posting)].next)
                bytes.append(varint: UInt64(value) << 1 | (next < 0 ? 0 : 1))
                posting = next
            }
        }
    }
}
