import KeyValidator
import Testing

struct CloseMatchTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("ca", "abc", 2), ("kitten", "sitting", 3), ("editor", "edtior", 1),
        ("owner", "onwer", 1), ("abcdef", "abdcfe", 2),
    ])
    func distanceCountsTranspositionsAsOne(a: String, b: String, distance: Int) {
        #expect(damerauLevenshteinDistance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == distance)
        #expect(damerauLevenshteinDistance(Array(b.unicodeScalars), Array(a.unicodeScalars)) == distance)
    }

    @Test(
        arguments: [
            ("editr", "editor"), ("EDITOR", "editor"), ("vewer", "viewer"), ("viewr", "viewer"), ("owner!", "owner"),
            ("boss", nil),
            ("e", nil), ("sharing_group_id", nil),
        ] as [(String, String?)])
    func findsTheOneThatIsClose(text: String, match: String?) {
        #expect(closeMatch(to: text, among: ["discoverer", "viewer", "editor", "owner"]) == match)
    }

    @Test func offersNothingWhereTwoAreClose() {
        #expect(closeMatch(to: "cat", among: ["car", "cap"]) == nil)
        #expect(closeMatch(to: "cat", among: ["car", "cap", "cow"]) == nil)
    }

    /// One letter, and after four more another one; whatever the edit is.
    @Test(arguments: 1...40)
    func asManyEditsAsAQuarterOfTheLongerWordAreClose(length: Int) {
        let word = String(repeating: "ab", count: 20).prefix(length)
        let allowed = max(1, length / 4)
        for edits in 0...length {
            let replaced = String(repeating: "x", count: edits) + word.dropFirst(edits)
            #expect((closeMatch(to: replaced, among: [String(word)]) != nil) == (edits <= allowed), "\(length) \(edits)")
            // What is left out is not counted with the longer word.
            let shorter = String(word.dropFirst(edits))
            #expect((closeMatch(to: shorter, among: [String(word)]) != nil) == (edits <= allowed), "\(length) \(edits)")
        }
    }

    /// Where what was transposed is edited again, two are enough; with transpositions of neighbours as they stand it would take three.
    @Test func whatWasTransposedMayBeEditedAgain() {
        #expect(closeMatch(to: "ca123456", among: ["abc123456"]) == "abc123456")
    }

    @Test(arguments: [300, 1 << 20])
    func wordsThatAreNoNamesAreNotCompared(length: Int) {
        let word = String(repeating: "x", count: length)
        #expect(closeMatch(to: word, among: [word, "x"]) == nil)
        #expect(bestMatch(to: word + "y", among: [word]) == nil)
        #expect(bestMatch(to: "x", among: [word, "y"]) == "y")
    }

    @Test func aQuarterOfTheLongerWordMayDiffer() {
        #expect(closeMatch(to: "sharing_grup_id", among: ["sharing_group_ids"]) == "sharing_group_ids")
        #expect(closeMatch(to: "shrng_grps", among: ["sharing_group_ids"]) == nil)
        #expect(closeMatch(to: String(repeating: "x", count: 1 << 20), among: ["name"]) == nil)
    }
}

/// The distance by its definition: the shortest way from one word to another, over every word that single edits make.
struct DistanceDefinitionTests {
    private static let letters: [Unicode.Scalar] = ["a", "b", "c"]

    @Test func isTheLengthOfTheShortestWay() {
        let words = Self.words(upTo: 3)
        for word in words {
            let distances = Self.distances(from: word, longest: 5)
            for other in words + [["c", "a", "b", "a"], ["a", "a", "b", "c"], ["b", "c", "a", "b", "c"]] {
                #expect(damerauLevenshteinDistance(word, other) == distances[other], "\(word) \(other)")
            }
        }
    }

    private static func words(upTo length: Int) -> [[Unicode.Scalar]] {
        guard length > 0 else { return [[]] }
        let shorter = words(upTo: length - 1)
        return shorter + shorter.filter { $0.count == length - 1 }.flatMap { word in letters.map { word + [$0] } }
    }

    private static func distances(from word: [Unicode.Scalar], longest: Int) -> [[Unicode.Scalar]: Int] {
        var distances = [word: 0]
        var pending = [word]
        var next = 0
        while next < pending.count {
            let word = pending[next]
            next += 1
            for neighbour in neighbours(of: word, longest: longest) where distances[neighbour] == nil {
                distances[neighbour] = distances[word, default: 0] + 1
                pending.append(neighbour)
            }
        }
        return distances
    }

    private static func neighbours(of word: [Unicode.Scalar], longest: Int) -> [[Unicode.Scalar]] {
        var result: [[Unicode.Scalar]] = []
        for index in 0...word.count {
            let (before, after) = (word[..<index], word[index...])
            if word.count < longest { result += letters.map { before + [$0] + after } }
            guard let first = after.first else { continue }
            result.append(Array(before + after.dropFirst()))
            result += letters.map { before + [$0] + after.dropFirst() }
            guard let second = after.dropFirst().first else { continue }
            result.append(before + [second, first] + after.dropFirst(2))
        }
        return result
    }
}
