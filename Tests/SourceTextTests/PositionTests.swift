import SourceText
import Testing

struct PositionTests {
    @Test(arguments: [
        ("abc", 0, 1, 1), ("abc", 3, 1, 4),
        ("é€😀x", 9, 1, 4),
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1),
        ("a\n", 2, 2, 1),
        ("\u{FEFF}abc", 3, 1, 1), ("\u{FEFF}abc", 4, 1, 2), ("\u{FEFF}a\nb", 5, 2, 1),
    ])
    func countsLinesAndCodePointsFromOne(text: String, offset: Int, line: Int, column: Int) {
        let lines = LineTable(SourceFile(name: "a", text: text))
        #expect(lines.position(at: offset) == SourcePosition(line: line, column: column, offset: offset))
    }

    @Test func linesAreWithoutTheirEndings() {
        let file = SourceFile(name: "a", text: "one\r\ntwo\n\nfour")
        let lines = LineTable(file)
        #expect((1...lines.lineCount).map { file.text(lines.span(ofLine: $0)) } == ["one", "two", "", "four"])
    }
}
