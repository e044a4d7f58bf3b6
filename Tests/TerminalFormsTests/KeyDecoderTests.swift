import TerminalForms
import TestSupport
import Testing

struct KeyDecoderTests {
    @Test(
        arguments: [
            ("a", [.text("a")]), ("abc", [.text("abc")]), ("é日🚀", [.text("é日🚀")]), ("e\u{301}", [.text("e\u{301}")]),
            ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
            ("\u{3}", [.control("c")]), ("\u{4}", [.control("d")]), ("\u{15}", [.control("u")]), ("\u{17}", [.deleteWord]),
            ("\u{1A}", [.control("z")]), ("\u{0}\u{1C}", []),
            ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}OA", [.up]), ("\u{1B}[C\u{1B}[D", [.right, .left]),
            ("\u{1B}[1;5C", [.wordRight]), ("\u{1B}[1;3D", [.wordLeft]), ("\u{1B}[1;1C", [.right]),
            ("\u{1B}b\u{1B}f", [.wordLeft, .wordRight]),
            ("\u{1B}[H\u{1B}[F", [.home, .end]), ("\u{1B}OH\u{1B}OF", [.home, .end]),
            ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end]),
            ("\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]), ("\u{1B}[Z", [.backTab]), ("\u{1B}OM", [.enter]),
            ("\u{1B}[15~a", [.text("a")]), ("\u{1B}[[Aa", [.text("a")]), ("\u{1B}[?1;2ca", [.text("a")]),
            ("\u{1B}[<0;1;1Ma", [.enter, .text("a")]),
            ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[12\u{1B}[A", [.up]), ("\u{1B}[1\ra", [.enter, .text("a")]),
            ("a\u{1B}[Ab\rc", [.text("a"), .up, .text("b"), .enter, .text("c")]),
            ("\u{1B}[200~a\r\nb\rc\nd\te\u{1B}[31m\u{3}\u{1B}[201~f", [.pasted("a\nb\nc\nd\te[31m"), .text("f")]),
            ("\u{1B}[200~\u{1B}[201~", []), ("\u{1B}[200~\u{1B}[200~\u{1B}[201~", [.pasted("[200~")]), ("\u{9B}A", [.text("A")]),
        ] as [(String, [KeyPress])])
    func knowsKeysByTheirBytes(bytes: String, keys: [KeyPress]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes.utf8) == keys)
        #expect(decoder.patience == nil)
        #expect(decoder.decodeSilence() == [])
    }

    @Test(
        arguments: [
            ("\u{1B}", [.escape], 50), ("\u{1B}[", [.escape], 50), ("\u{1B}O", [.escape], 50), ("\u{1B}[1;", [.escape], 50),
            ("\u{1B}[200~a\nb", [.pasted("a\nb")], 1000), ("\u{1B}[200~a\u{1B}[20", [.pasted("a[20")], 1000),
        ] as [(String, [KeyPress], Int)])
    func silenceEndsWhatIsOpen(bytes: String, keys: [KeyPress], patience: Int) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes.utf8) == [])
        #expect(decoder.patience == patience)
        #expect(decoder.decodeSilence() == keys)
        #expect(decoder.patience == nil)
        #expect(decoder.decode("x".utf8) == [.text("x")])
    }

    @Test func bytesThatAreNotUTF8AreNoKey() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xFF, 0x61, 0xC3, 0x0D, 0xE2, 0x82]) == [.text("a"), .enter])
        #expect(decoder.decode([0xAC]) == [.text("€")])
        #expect(decoder.decode([0xC3]) == [])
        #expect(decoder.decodeSilence() == [])
    }

    @Test func wherePiecesAreCutMakesNoDifference() {
        let pieces = [
            "a", "é", "🚀", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}OH", "\r", "\u{3}", "\u{1B}[200~", "\u{1B}[201~", "p\nq", "\u{1B}[",
            "\u{1B}",
        ]
        var generator = SplitMix(seed: 11)
        for _ in 0..<500 {
            let bytes = (0..<8).flatMap { _ in Array(pieces[generator.number(below: pieces.count)].utf8) }
            var whole = KeyDecoder()
            let keys = whole.decode(bytes) + whole.decodeSilence()
            var cut = KeyDecoder()
            var keysOfPieces: [KeyPress] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(generator.number(below: 4) + 1)
                keysOfPieces += cut.decode(piece)
                rest = rest.dropFirst(piece.count)
            }
            #expect(Self.merged(keysOfPieces + cut.decodeSilence()) == Self.merged(keys))
        }
    }

    @Test func anyBytesAreSurvivedInBoundedMemory() {
        var generator = SplitMix(seed: 5)
        var decoder = KeyDecoder()
        for _ in 0..<2000 {
            _ = decoder.decode((0..<generator.number(below: 40)).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
        _ = decoder.decodeSilence()
        #expect(decoder.decode(Array("\u{1B}[200~".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)) == [])
        #expect(decoder.decode("\u{1B}[201~".utf8) == [.pasted(String(repeating: "a", count: 1 << 16))])
    }

    /// Texts that follow each other as one: how they are divided depends on what arrives together.
    private static func merged(_ keys: [KeyPress]) -> [KeyPress] {
        keys.reduce(into: []) { merged, key in
            if case .text(let new) = key, case .text(let old)? = merged.last {
                merged[merged.count - 1] = .text(old + new)
            } else {
                merged.append(key)
            }
        }
    }
}
