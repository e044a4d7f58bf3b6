/// The terms with their postings, in files that each hold a range of them.
///
/// A term is followed by its lists of sections, one for each `WordPlace`, the weightiest first; empty lists at the end are left out.
/// A list has the numbers of its sections, each as the distance from the one before it. Between terms is a comma, between lists a space.
struct TermShards {
    struct Shard: Sendable {
        let firstTerm: [UInt8]
        let text: [UInt8]
    }

    private(set) var shards: [Shard] = []

    /// Terms for a reader who mistypes to be led to, though their shards are not there yet.
    private(set) var commonWords: [UInt8] = []

    /// What a browser loads to look up one term.
    static let shardByteTarget = 32 << 10

    /// A list that is longer is left out, and `!` stands for it: it has a good part of all sections, and says little of any.
    static let listByteLimit = 8 << 10

    /// For all of `commonWords`.
    static let commonWordByteLimit = 24 << 10

    init(_ table: borrowing PostingTable) {
        var text: [UInt8] = []
        var firstTerm: [UInt8] = []
        var lists = [[UInt8]](repeating: [], count: WordPlace.count)
        var last = [Int](repeating: -1, count: WordPlace.count)
        let order = table.vocabulary.sorted
        for term in order where table.count(of: term) > 0 {
            for place in lists.indices {
                lists[place].removeAll(keepingCapacity: true)
                last[place] = -1
            }
            table.forEachPosting(of: term) { section, place in
                guard lists[place].count <= Self.listByteLimit else { return }
                NumberCode.append(section - last[place] - 1, to: &lists[place])
                last[place] = section
            }
            let letters = table.vocabulary.letters(of: term)
            if text.isEmpty { firstTerm = Array(letters) } else { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: letters)
            for list in lists[...(lists.lastIndex { !$0.isEmpty } ?? 0)] {
                text.append(UInt8(ascii: " "))
                if list.count > Self.listByteLimit { text.append(UInt8(ascii: "!")) } else { text.append(contentsOf: list) }
            }
            if text.count >= Self.shardByteTarget {
                shards.append(Shard(firstTerm: firstTerm, text: text))
                text.removeAll(keepingCapacity: true)
            }
        }
        if !text.isEmpty { shards.append(Shard(firstTerm: firstTerm, text: text)) }
        if shards.count > 1 { commonWords = Self.commonWords(of: table, in: order) }
    }

    /// Those that stand in most places, by their letters, with spaces between them.
    private static func commonWords(of table: borrowing PostingTable, in order: [Int]) -> [UInt8] {
        let words = order.enumerated().filter { _, term in
            let letters = table.vocabulary.letters(of: term)
            return table.count(of: term) > 1 && letters.count >= 4 && !letters.contains { $0 < UInt8(ascii: "a") }
        }
        var room = commonWordByteLimit
        let common = words.sorted {
            (table.count(of: $1.element), $0.offset) < (table.count(of: $0.element), $1.offset)
        }.prefix { word in
            room -= table.vocabulary.letters(of: word.element).count + 1
            return room >= 0
        }
        let byLetters = common.sorted { $0.offset < $1.offset }.map { table.vocabulary.letters(of: $0.element) }
        return Array(byLetters.joined(separator: [UInt8(ascii: " ")]))
    }
}
