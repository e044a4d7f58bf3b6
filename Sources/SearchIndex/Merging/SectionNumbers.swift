/// The sections of all pages in one row: what postings and results name them by.
///
/// Of several entries for the same thing one is numbered and the others are left out.
struct SectionNumbers {
    /// By page, the number of its first section.
    private(set) var starts: [Int] = []

    /// By page, how many of its sections are numbered.
    private(set) var counts: [Int] = []
    private(set) var total = 0

    /// By page, for pages of which sections are left out: by section whether it stays.
    private let kept: [Int: [Bool]]

    init(_ pages: [IndexedPage]) {
        kept = Self.keptSections(of: pages)
        starts.reserveCapacity(pages.count)
        counts.reserveCapacity(pages.count)
        for (index, page) in pages.enumerated() {
            let count = kept[index].map { $0.count(where: \.self) } ?? page.sections.count
            starts.append(total)
            counts.append(count)
            total += count
        }
    }

    /// The sections of a page that are numbered, in their order.
    func sections(of page: Int, in pages: [IndexedPage]) -> [IndexedPage.Section] {
        guard let kept = kept[page] else { return pages[page].sections }
        return zip(pages[page].sections, kept).filter(\.1).map(\.0)
    }

    /// By section of a page its number, nil for one that is left out; nil where the first number and those behind it are meant.
    func numbers(of page: Int) -> [Int?]? {
        guard let kept = kept[page] else { return nil }
        var next = starts[page]
        return kept.map { isKept in
            defer { if isKept { next += 1 } }
            return isKept ? next : nil
        }
    }

    /// What is defined more than once is kept where most of its kind is defined, then where it is defined first.
    private static func keptSections(of pages: [IndexedPage]) -> [Int: [Bool]] {
        struct Identity: Hashable {
            let kind: SearchKind
            let name: ArraySlice<UInt8>
        }
        var best: [Identity: (page: Int, section: Int, size: Int)] = [:]
        var holders: [Int] = []
        for (number, page) in pages.enumerated() where page.sections.last.map({ !$0.identity.isEmpty }) ?? false {
            holders.append(number)
            for (index, section) in page.sections.enumerated() where !section.identity.isEmpty {
                let identity = Identity(kind: section.kind, name: page[section.identity])
                let size = page.sections.count { $0.kind == section.kind && !$0.identity.isEmpty }
                if best[identity].map({ $0.size < size }) ?? true { best[identity] = (number, index, size) }
            }
        }
        var kept: [Int: [Bool]] = [:]
        for number in holders {
            let page = pages[number]
            let stays = page.sections.enumerated().map { index, section in
                guard !section.identity.isEmpty else { return true }
                let owner = best[Identity(kind: section.kind, name: page[section.identity])]
                return owner.map { $0.page == number && $0.section == index } ?? true
            }
            if !stays.allSatisfy(\.self) { kept[number] = stays }
        }
        return kept
    }
}

extension IndexedPage {
    subscript(_ piece: Piece) -> ArraySlice<UInt8> { bytes[Int(piece.lowerBound)..<Int(piece.upperBound)] }
}
