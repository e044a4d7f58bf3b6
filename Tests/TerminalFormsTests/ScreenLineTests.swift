import TerminalForms
import TestSupport
import Testing

struct ScreenLineTests {
    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
    func isCutToItsColumns(text: String, columns: Int, result: String) {
        #expect(ScreenLine(text).cut(to: columns, ellipsis: "…").text == result)
    }

    @Test(arguments: [
        ("one two three", 20, ["one two three"]), ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
        ("onetwothree", 4, ["onet", "woth", "ree"]), ("a onetwothree", 4, ["a", "onet", "woth", "ree"]),
        ("  one two", 6, ["  one", "  two"]), ("日本語 x", 5, ["日本", "語 x"]), ("a  b", 3, ["a", "b"]), ("", 3, [""]),
    ])
    func isBrokenAtBlanks(text: String, columns: Int, result: [String]) {
        #expect(ScreenLine(text).wrapped(to: columns).map(\.text) == result)
    }

    @Test func keepsThePartsOfItsPieces() {
        let line = ScreenLine("error: ", .error) + ScreenLine("one two", .plain) + ScreenLine("three", .accent)
        let wrapped = line.wrapped(to: 10)
        #expect(wrapped.map(\.text) == ["error: one", "twothree"])
        #expect(wrapped[1].spans.map(\.role) == [.plain, .accent])
    }

    @Test func noTextOverflowsAnyWidth() {
        let pieces = ["a", "word", " ", "  ", "日本", "🚀", "e\u{301}", "longerword", "-"]
        var generator = SplitMix(seed: 2)
        for _ in 0..<500 {
            let line = ScreenLine(
                (0..<10).map { _ in
                    ScreenSpan(pieces[generator.number(below: pieces.count)], generator.number(below: 2) == 0 ? .plain : .strong)
                })
            let columns = generator.number(below: 30) + 2
            let wrapped = line.wrapped(to: columns)
            #expect(wrapped.allSatisfy { $0.width <= columns }, "\(line.text) in \(columns)")
            #expect(wrapped.map(\.text).joined().filter { $0 != " " } == line.text.filter { $0 != " " })
            #expect(line.cut(to: columns, ellipsis: "…").width <= columns)
        }
    }
}
