import TestSupport
import Testing

@testable import SearchIndex

@Suite struct SearchIndexTests {
    @Test(arguments: [
        (0, "-"), (46, "["), (47, "]"), (55, "e"), (56, "f-"), (111, "fe"), (112, "g-"), (1455, "~e"), (1456, "ff-"),
        (36455, "~~e"),
        (36456, "fff-"),
    ])
    func writesNumbersInAsFewCharactersAsTheirSizeNeeds(_ number: Int, _ text: String) {
        #expect(String(decoding: NumberCode.text([number]), as: UTF8.self) == text)
    }

    /// The lists of a term: names, titles, headings, often, repeatedly, once; each with the distances between its sections.
    @Test func listsEachSectionOnceAtTheWeightiestPlaceOfTheWord() {
        let index = SearchIndex(
            indexed([
                ("a.html", "Key rings", "<p>key key</p><h2 id=\"k\">Keys</h2>ring ring ring ring key"),
                ("b.html", "Other", "key key key"),
            ]))
        #expect(index.record(of: "key") == "key  -   / .")
        #expect(index.record(of: "ring") == "ring    .")
        #expect(index.record(of: "key-rings") == "key-rings -")
        #expect(index.record(of: "other") == "other /")
    }

    @Test func keepsOfSeveralEntriesTheOneWhereMostOfTheKindAreDefined() {
        func entry(_ name: String, _ summary: String) -> SearchEntry {
            SearchEntry(SearchSubject(.preset, names: [name]), title: name, anchor: "preset:" + name, summary: summary)
        }
        var scanner = PageScanner()
        var card = SearchPage(url: "a.html", title: "A")
        card.entries = [entry("deploy", "card")]
        var table = SearchPage(url: "b.html", title: "B")
        table.entries = [entry("deploy", "row"), entry("custom", "row")]
        let index = SearchIndex([scanner.index(card, html: []), scanner.index(table, html: Array("after".utf8))])
        #expect(!index.text.contains("card") && index.record(of: "card") == nil)
        #expect(index.record(of: "deploy") == "deploy /")
        #expect(index.text.contains(#"["a.html","A",0,""],"#) && index.text.contains(#""deploy","preset:deploy",4,"row""#))
    }

    @Test func isOneFileForASmallSite() {
        let index = SearchIndex(indexed([("a.html", "A", "text")]))
        #expect(index.shards.isEmpty)
        #expect(SearchIndex([]).manifest.name == "search-index.js")
    }

    @Test func changesTheNamesOfAllFilesWithAnyOfThem() {
        let pages = Corpus(pageCount: 300).pages
        let one = SearchIndex(indexed(pages))
        let other = SearchIndex(indexed(pages.dropLast() + [("last.html", "Last", "another")]))
        #expect(one.shards.count > 3 && Set(one.shards.map(\.name)).isDisjoint(with: other.shards.map(\.name)))
        #expect(SearchIndex(indexed(pages)).text == one.text)
    }

    @Test func escapesWhatJSONWouldNotTake() {
        let index = SearchIndex(indexed([("a.html", "A \"b\" \\ c", "tab\u{1}x")]))
        #expect(index.text.contains(#"["a.html","A \"b\" \\ c",0,"tab x"]"#))
    }
}

/// The sizes that a large site is promised, counted on one of 2,000 generated pages.
@Suite struct SearchBudgetTests {
    private static let corpus = Corpus(pageCount: 2000)
    private static let index = SearchIndex(indexed(corpus.pages))

    @Test func staysWithinSomeThousandBytesAPageAndHasEveryWordOfItsOwn() {
        let text = Self.index.text
        #expect(text.utf8.count <= 1200 * Self.corpus.pages.count)
        for number in [0, 870, 1999] { #expect(text.contains(Corpus.token(number))) }
    }

    @Test func cutsItselfIntoFilesOfWhichASearchNeedsFew() {
        let terms = Self.index.shards.filter { $0.kind == "t" }.map(\.bytes.count)
        let documents = Self.index.shards.filter { $0.kind == "d" }.map(\.bytes.count)
        #expect(terms.count > 2 && (terms.max() ?? 0) <= TermShards.shardByteTarget + 4 * TermShards.listByteLimit)
        #expect(documents.count > 20 && (documents.max() ?? 0) <= 2 * DocumentShards.shardByteTarget)
        #expect(Self.index.manifest.bytes.count <= TermShards.commonWordByteLimit + 8 * Self.corpus.pages.count)
        // Two files for each of two words, eight results, and the dialog.
        let search = Self.index.manifest.bytes.count + 4 * (terms.max() ?? 0) + 8 * (documents.max() ?? 0) + (28 << 10)
        #expect(search < 400_000)
    }

    @Test func sharesTheRoomForTextsBetweenLongSections() {
        let limit = DocumentShards.textByteLimit(of: indexed(Self.corpus.pages))
        #expect((80...800).contains(limit))
        #expect(DocumentShards.textByteLimit(of: indexed(Array(Self.corpus.pages.prefix(100)))) == .max)
    }
}

extension SearchIndex.File {
    /// `t` for terms, `d` for documents.
    fileprivate var kind: Character? { name.split(separator: "-").last?.first }
}

/// Pages of words that are drawn at random, the same each time, each with a word of its own.
struct Corpus {
    let pages: [(url: String, title: String, html: String)]

    static func token(_ number: Int) -> String { "kbtok" + String(1_000_000 + number) }

    init(pageCount: Int) {
        var random = SplitMix(seed: 7)
        let words = (0..<3000).map { number in
            (0..<(3 + number % 7)).map { _ in String(UnicodeScalar(UInt8(97 + random.next() % 26))) }.joined()
        }
        func text(_ count: Int) -> String {
            // The cube makes a few words common and most rare, as in a language.
            (0..<count).map { _ in
                let draw = Int(random.next() % 3000)
                return words[draw * draw / 3000 * draw / 3000]
            }.joined(separator: " ")
        }
        pages = (0..<pageCount).map { number in
            let sections = (0..<4).map { "<h2 id=\"s\($0)\">\(text(3))</h2><p>\(text(80))</p>" }.joined()
            return ("area/page-\(number).html", text(3), "<p>\(Self.token(number)) \(text(30))</p>\(sections)")
        }
    }
}
