import SourceText
import Testing

/// Files are looked at eight bytes at a time. What is found must not depend on where in such a word it stands.
struct WordBoundaryTests {
    private static let shifts = 0...24

    @Test(arguments: [
        ("\u{0}", Notation.yaml), ("\u{1}", .yaml), ("\u{7F}", .yaml), ("\u{80}", .yaml), ("\u{FFFE}", .yaml), ("\u{0}", .json),
    ])
    func findsWhatNoTextMayHoldAtAnyPlace(character: String, notation: Notation) throws {
        for shift in Self.shifts {
            for end in ["", "é", String(repeating: "b", count: 20)] {
                let text = "\"" + String(repeating: "a", count: shift) + character + end + "\""
                let failure = try #require(SourceFile(name: "a", text: text).readValues(as: notation).failure)
                #expect(failure.span.start == shift + 1, "\(shift)")
            }
        }
    }

    @Test func endsAStringOfJSONAtAnyPlace() throws {
        for shift in Self.shifts {
            let start = String(repeating: "a", count: shift)
            for (written, said) in [("", ""), (#"\n"#, "\n"), (#"é\""#, "é\""), (#"\u00e9\\x"#, "é\\x"), ("€😀", "€😀")] {
                let text = "[\"\(start)\(written)\", \"\(written)\(start)\"]"
                let root = try #require(SourceFile(name: "a", text: text).readValues(as: .json).documents.first?.root)
                #expect(root.items.map(\.text) == [start + said, said + start])
            }
            let failure = SourceFile(name: "a", text: "\"\(start)\t\"").readValues(as: .json).failure
            #expect(failure?.span.start == shift + 1)
        }
    }

    @Test(arguments: ["tu_", "xoxb-", "xapp-", "ghu_", "github_pat_", "whsec_"])
    func findsASecretAtAnyPlace(prefix: String) {
        for shift in Self.shifts {
            let secret = prefix + "a1B2c3D4e5F6g7H8i9J0k1L2"
            let text = String(repeating: "_", count: 3) + String(repeating: "-", count: shift) + " " + secret + " é"
            #expect(marks(of: text).secrets.map(\.range.count) == [secret.utf8.count], "\(text)")
        }
    }

    @Test func findsAPrivateKeyAtAnyPlace() {
        for shift in Self.shifts {
            let text = String(repeating: "#", count: shift) + " -----BEGIN PRIVATE KEY-----\nMIIB"
            #expect(marks(of: text).secrets.map(\.kind) == [.privateKey])
        }
    }

    @Test func findsEscapesAndNumberSignsAtAnyPlace() {
        for shift in Self.shifts {
            let start = String(repeating: "é_", count: shift % 3) + String(repeating: "-", count: shift)
            for end in ["", "bbbbbbbb"] {
                #expect(marks(of: start + end).holdsEscapes == false)
                #expect(marks(of: start + "\\" + end).holdsEscapes)
                #expect(marks(of: start + end).holdsNumberSigns == false)
                #expect(marks(of: start + "#" + end).holdsNumberSigns)
            }
        }
    }

    @Test func findsTheLinesOfAnyLength() {
        for length in Self.shifts {
            let line = String(repeating: length.isMultiple(of: 2) ? "a" : "é", count: length) + "\n"
            let lines = LineTable(SourceFile(name: "a", text: String(repeating: line, count: 9)))
            #expect(lines.lineCount == 10)
            #expect((1...10).allSatisfy { lines.line(at: ($0 - 1) * line.utf8.count) == $0 })
        }
    }

    private func marks(of text: String) -> TextMarks { SourceFile(name: "a", text: text).readValues(as: .yaml).marks }
}
