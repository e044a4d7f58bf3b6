import TestSupport
import Testing

@testable import LanguageServer

struct PositionTests {
    /// The standard library's views of a string are the judge of what each encoding counts.
    @Test(arguments: PositionEncoding.allCases)
    func countsWhatTheEncodingCounts(encoding: PositionEncoding) {
        let lines = ["", "abc", "é😀z", "🇩🇪", "e\u{301}\t", "日本"]
        for separator in ["\n", "\r\n", "\r"] {
            let text = lines.joined(separator: separator)
            let document = DocumentLines(Array(text.utf8))
            var offset = 0
            for (number, line) in lines.enumerated() {
                for index in line.unicodeScalars.indices + [line.unicodeScalars.endIndex] {
                    let before = String(line.unicodeScalars[..<index])
                    let position = TextPosition(line: number, character: encoding.length(of: before))
                    let place = offset + before.utf8.count
                    #expect(document.offset(of: position, in: encoding) == place)
                    #expect(document.position(at: place, in: encoding) == position)
                }
                offset += line.utf8.count + separator.utf8.count
            }
        }
    }

    @Test(arguments: [
        // Past the line's end, past the last line, below zero.
        (0, 99, 2), (1, 99, 8), (9, 0, 14), (-3, 0, 0), (0, -3, 0), (0, .max, 2), (.max, .max, 14),
        // Between the two halves of 😀.
        (1, 2, 4),
    ])
    func aPositionThatIsNoneIsTheNearest(line: Int, character: Int, offset: Int) {
        // "ab", "x😀" at 3, an empty line at 10, "y" at 12, and an empty line at 14.
        let document = DocumentLines(Array("ab\nx😀\r\n\r\ny\n".utf8))
        #expect(document.count == 5)
        #expect(document.offset(of: TextPosition(line: line, character: character), in: .utf16) == offset)
    }

    @Test func anOffsetInsideALineBreakIsTheLinesEnd() {
        let document = DocumentLines(Array("ab\r\nc".utf8))
        #expect(document.position(at: 3, in: .utf16) == TextPosition(line: 0, character: 2))
        #expect(document.position(at: 4, in: .utf16) == TextPosition(line: 1, character: 0))
    }

    @Test func theByteOrderMarkOfAFileTakesNoColumn() {
        let document = DocumentLines(Array("\u{FEFF}a".utf8), textStart: 3)
        #expect(document.position(at: 4, in: .utf16) == TextPosition(line: 0, character: 1))
        #expect(document.position(at: 0, in: .utf16) == TextPosition(line: 0, character: 0))
        #expect(DocumentLines([], textStart: 0).position(at: 0, in: .utf8) == TextPosition(line: 0, character: 0))
    }

    @Test(arguments: [
        ([], PositionEncoding.utf16), (["utf-8", "utf-16"], .utf8), (["utf-32"], .utf32), (["utf-7"], .utf16),
        (["utf-7", "utf-8"], .utf8),
    ])
    func theClientsFirstKnownPreferenceCounts(preferences: [String], expected: PositionEncoding) {
        #expect(PositionEncoding(preferences: preferences) == expected)
    }

    /// Random edits, applied here to a string by its own indices and there by positions.
    @Test(arguments: PositionEncoding.allCases)
    func editsGiveTheTextThatTheEditorHas(encoding: PositionEncoding) throws {
        var random = SplitMix(seed: 7)
        let pieces = ["a", "é", "😀", "\n", "\r\n", "name: ", "", "e\u{301}", "\r"]
        var text = "name: 😀\r\nscopes:\n"
        var document = OpenDocument(
            DidOpenParams.Document(uri: DocumentURI("untitled:a"), languageId: "yaml", version: 0, text: text))
        for version in 1...400 {
            let scalars = text.unicodeScalars
            let indices = Array(scalars.indices) + [scalars.endIndex]
            let ends = [indices.randomElement(using: &random), indices.randomElement(using: &random)].compactMap { $0 }.sorted()
            // No position is inside a CRLF.
            guard ends.allSatisfy({ $0 == text.startIndex || $0 == text.endIndex || !isInsideBreak(scalars, $0) }) else {
                continue
            }
            let replacement = pieces.randomElement(using: &random) ?? ""
            let lines = document.lines
            let range = ends.map { lines.position(at: text.utf8.distance(from: text.startIndex, to: $0), in: encoding) }
            let change = ContentChange(range: TextRange(start: range[0], end: range[1]), text: replacement)
            document.apply([change], version: version, in: encoding)
            text = String(scalars[..<ends[0]]) + replacement + String(scalars[ends[1]...])
            #expect(document.bytes == Array(text.utf8))
            if text.utf8.count > 200 {
                text = "name: x\n"
                document.apply([ContentChange(range: nil, text: text)], version: version, in: encoding)
            }
        }
    }

    private func isInsideBreak(_ scalars: String.UnicodeScalarView, _ index: String.Index) -> Bool {
        scalars[index] == "\n" && scalars[scalars.index(before: index)] == "\r"
    }
}

extension PositionEncoding {
    fileprivate func length(of text: String) -> Int {
        switch self {
        case .utf8: text.utf8.count
        case .utf16: text.utf16.count
        case .utf32: text.unicodeScalars.count
        }
    }
}
