/// For every term, where it stands: one row of postings by term, and of each term by section.
struct PostingTable: ~Copyable {
    let vocabulary: Vocabulary

    /// The number of a section, and three bits with the `WordPlace`.
    private let postings: [UInt32]

    /// By term, where its postings begin; one more for the end.
    private let starts: [Int]

    init(_ pages: [IndexedPage], _ numbers: SectionNumbers) {
        // First the words get their numbers and are counted, then every posting goes to its place at once.
        var vocabulary = Vocabulary()
        var terms: [Int32] = []
        terms.reserveCapacity(pages.reduce(0) { $0 + $1.wordCount })
        for (index, page) in pages.enumerated() {
            Self.count(page, leavingOut: numbers.numbers(of: index), &vocabulary, &terms)
        }
        starts = vocabulary.postingStarts
        var ends = starts
        var word = 0
        postings = [UInt32](unsafeUninitializedCapacity: starts[starts.count - 1]) { postings, count in
            for (index, page) in pages.enumerated() {
                let (first, others) = (numbers.starts[index], numbers.numbers(of: index))
                page.bytes.withUnsafeBufferPointer { bytes in
                    var position = page.wordStart
                    for _ in 0..<page.wordCount {
                        let term = Int(terms[word])
                        word += 1
                        position = WordRecord(at: position, in: bytes).postings
                        var posting: PostingRecord
                        repeat {
                            posting = PostingRecord(at: position, in: bytes)
                            position = posting.end
                            guard let number = others.map({ $0[posting.section] }) ?? first + posting.section else { continue }
                            postings[ends[term]] = UInt32(number) << 3 | UInt32(posting.place)
                            ends[term] += 1
                        } while !posting.isLast
                    }
                }
            }
            count = postings.count
        }
        self.vocabulary = vocabulary
    }

    /// Numbers the words of a page, and counts where they stand.
    private static func count(
        _ page: IndexedPage, leavingOut numbers: [Int?]?, _ vocabulary: inout Vocabulary, _ terms: inout [Int32]
    ) {
        page.bytes.withUnsafeBufferPointer { bytes in
            var position = page.wordStart
            for _ in 0..<page.wordCount {
                let word = WordRecord(at: position, in: bytes)
                let term = vocabulary.number(of: UnsafeBufferPointer(rebasing: bytes[word.letters]), word.key)
                terms.append(Int32(truncatingIfNeeded: term))
                position = word.postings
                var count = 0
                var posting: PostingRecord
                repeat {
                    posting = PostingRecord(at: position, in: bytes)
                    position = posting.end
                    if numbers.map({ $0[posting.section] != nil }) ?? true { count += 1 }
                } while !posting.isLast
                vocabulary.addPostings(count, to: term)
            }
        }
    }

    /// In how many sections and places a term stands; none where all that it stood in was left out.
    func count(of term: Int) -> Int { starts[term + 1] - starts[term] }

    /// The sections of a term in their order, with the place of the term in each.
    func forEachPosting(of term: Int, _ body: (_ section: Int, _ place: Int) -> Void) {
        for index in starts[term]..<starts[term + 1] { body(Int(postings[index] >> 3), Int(postings[index] & 7)) }
    }
}

extension Vocabulary {
    /// By term, how many postings all before it have; and those of all.
    fileprivate var postingStarts: [Int] {
        var starts: [Int] = []
        starts.reserveCapacity(count + 1)
        var total = 0
        for term in 0..<count {
            starts.append(total)
            total += postingCount(of: term)
        }
        return starts + [total]
    }
}
