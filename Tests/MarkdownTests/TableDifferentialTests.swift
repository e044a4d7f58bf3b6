import Markdown
import TestSupport
import Testing

/// Compares generated tables with what `cmark-gfm` makes of them.
@Suite struct TableDifferentialTests {
    @Test(.enabled(if: CMarkGFM.isPresent, "cmark-gfm is not installed"))
    func rendersTablesAsCMarkGFMDoes() throws {
        var generator = SplitMix(seed: 30)
        for _ in 0..<400 {
            let document = TableDocument.make(using: &generator)
            let expected = try CMarkGFM.html(document, extensions: ["table"])
            #expect(normalized(html(document, .gfm)) == normalized(expected), "\(document)")
        }
    }

    /// Without what `cmark-gfm` does differently from its specification: a list is loose when a table ends one of
    /// its items, and in a paragraph that
    /// a table follows `\|` is unescaped in code, too.
    private func normalized(_ html: String) -> String {
        html.replacing("<p>", with: "").replacing("</p>", with: "").replacing("\n", with: "").replacing("\\", with: "")
    }
}

/// Documents of tables, and of what interrupts them.
private enum TableDocument {
    private static let words = [
        "a", "b", "`c`", "`x\\|y`", "*e*", "**s**", "[r]", "[t](u)", "\\|", ":", "x_y", "_z_",
        "<b>", "&amp;", "\\\\", "#", "!", "é",
    ]
    private static let others = [
        "text", "# h", "---", "===", "--", "- i", "-", "2. x", "1. y", ">", "> q", "    ind",
        "<div>", "```", "", "|", "***", "+", "\tt",
        "<!-- c -->", "a | b",
    ]
    private static let delimiters = ["-", "---", ":-", "-:", ":-:", " - ", " :-: "]

    static func make(using generator: inout SplitMix) -> String {
        var lines: [String] = []
        for _ in 0..<generator.number(below: 3) + 1 {
            lines += block(using: &generator)
            if generator.number(below: 2) == 0 { lines.append("") }
        }
        lines += ["", "[r]: /ref", ""]
        return lines.joined(separator: generator.number(below: 4) == 0 ? "\r\n" : "\n")
    }

    private static func block(using generator: inout SplitMix) -> [String] {
        let columns = generator.number(below: 3) + 1
        var lines = generator.number(below: 3) == 0 ? ["text"] : []
        lines.append(row(columns, of: words, using: &generator))
        let isMatching = generator.number(below: 6) > 0
        let delimiter = row(isMatching ? columns : columns + 1, of: delimiters, using: &generator)
        lines.append("|" + delimiter.drop { $0 == "|" })
        for _ in 0..<generator.number(below: 5) {
            let isRow = generator.number(below: 5) > 1
            lines.append(
                isRow
                    ? row(generator.number(below: 4) + 1, of: words, using: &generator)
                    : others[generator.number(below: others.count)])
        }
        return contained(lines, using: &generator)
    }

    private static func row(_ columns: Int, of words: [String], using generator: inout SplitMix) -> String {
        let cells = (0..<columns).map { _ in words[generator.number(below: words.count)] }
        let row = cells.joined(separator: generator.number(below: 2) == 0 ? " | " : "|")
        return ["\(row)", "| \(row)", "| \(row) |", "|\(row)|"][generator.number(below: 4)]
    }

    private static func contained(_ lines: [String], using generator: inout SplitMix) -> [String] {
        let markers = [("", ""), ("", ""), ("> ", "> "), ("- ", "  "), ("1.  ", "    "), ("> - ", ">   ")]
        let (first, rest) = markers[generator.number(below: markers.count)]
        return lines.enumerated().map { index, line in
            // A lazy line now and then, behind the delimiter row.
            let isLazy = index > 3 && generator.number(below: 10) == 0
            return (index == 0 ? first : isLazy ? "" : rest) + line
        }
    }
}
