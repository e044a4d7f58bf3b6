import Markdown
import TestSupport
import Testing

/// Compares generated documents of all extensions with what `cmark-gfm` makes of them.
@Suite struct ExtensionDifferentialTests {
    @Test(.enabled(if: CMarkGFM.isPresent, "cmark-gfm is not installed"))
    func rendersExtensionsAsCMarkGFMDoes() throws {
        var generator = SplitMix(seed: 5)
        for _ in 0..<300 {
            let document = ExtendedDocument.make(using: &generator)
            let expected = try CMarkGFM.html(document, extensions: CMarkGFM.extensions)
            #expect(normalized(html(document, .gfm)) == normalized(expected), "\(document)")
        }
    }

    /// The specification has the attributes of boxes in another order than the program, and no slash.
    private func normalized(_ html: String) -> String {
        html.replacing(
            "<input checked=\"\" disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />"
        )
        .replacing("<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />")
    }
}

/// Documents of everything that GFM has and CommonMark has not, and of what stands around it.
///
/// Left out is what the program does differently from its specification: boxes in block quotes, an `[x]` behind the box, `www.` alone, and URLs behind an image that is never closed.
private enum ExtendedDocument {
    private static let words = [
        "a", "b c", "~~", "~", "~~~", "*", "**", "_", "__", "`c`", "``", "`", "\\~", "\\*", "\\", "&amp;", "&copy;", "&#126;",
        "&", "<", ">", "<b>", "</b>",
        "<i a='~~'>", "<!-- ~~ -->", "<script>", "<title/>", "[", "]", "![i](j)", "](u)", "](<v w> 't')", "[r]", "[r][]",
        "[t][r]", "[R]", "(", ")", "www.a.b",
        "www.a_b.c.d", "http://a.b/c_d_e", "https://x", "ftp://f.g/*h*", "http://", "xhttp://a.b", "ww.", "://", "a@b.c",
        "a.b+c@d-e.f", "@", "a@", "[^1]",
        "[^n]", "[^N]", "[^u]", "[^", "^", "!", ".", ",", "?", ";", "&lt;", "'", "\"", "é", "—", "日本", "\u{A0}", ":", "w", "|",
        "#", "<http://a.b>", "<c@d.e>",
        "[l](http://m.n)", "~~s~~", "*e*", "**f**",
    ]

    static func make(using generator: inout SplitMix) -> String {
        var lines: [String] = []
        for _ in 0..<generator.number(below: 4) + 1 {
            lines += block(using: &generator) + [""]
        }
        lines += [
            "[r]: /ref 'title'", "", "[^1]: one " + inlines(using: &generator), "", "    more",
            "[^n]: " + inlines(using: &generator), "",
        ]
        return lines.joined(separator: generator.happens(oneIn: 6) ? "\r\n" : "\n")
    }

    private static func block(using generator: inout SplitMix) -> [String] {
        switch generator.number(below: 10) {
        case 0: ["# " + inlines(using: &generator)]
        case 1: [inlines(using: &generator), "---"]
        case 2: ["| " + cell(using: &generator) + " | x |", "|-|-|", "| " + cell(using: &generator) + " | y |"]
        case 3: ["- [ ] " + inlines(using: &generator), "- [X] b", "- " + inlines(using: &generator)]
        case 4: ["> " + inlines(using: &generator), "> " + inlines(using: &generator)]
        case 5: ["- " + inlines(using: &generator), "  " + inlines(using: &generator)]
        case 6: [inlines(using: &generator) + "  ", inlines(using: &generator) + "\\", inlines(using: &generator)]
        default: [inlines(using: &generator)]
        }
    }

    private static func cell(using generator: inout SplitMix) -> String {
        inlines(using: &generator).replacing("|", with: "\\|")
    }

    /// Begins with a letter, so that no other block begins.
    private static func inlines(using generator: inout SplitMix) -> String {
        var text = "z"
        for _ in 0..<generator.number(below: 9) + 1 {
            text += (generator.happens(oneIn: 2) ? " " : "") + generator.pick(words)
        }
        return text
    }
}
