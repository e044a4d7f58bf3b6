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

    @Test func aQuarterOfTheLongerWordMayDiffer() {
        #expect(closeMatch(to: "sharing_grup_id", among: ["sharing_group_ids"]) == "sharing_group_ids")
        #expect(closeMatch(to: "shrng_grps", among: ["sharing_group_ids"]) == nil)
        #expect(closeMatch(to: String(repeating: "x", count: 1 << 20), among: ["name"]) == nil)
    }
}
