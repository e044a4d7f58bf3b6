import Foundation
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct WordTests {
    /// What is typed and its words. The browser's side is held to the same rows in `SearchScriptTests`.
    static let table: [(text: String, words: [String])] = [
        ("API keys", ["api", "keys"]),
        ("POST /api_keys/{id}", ["post", "api", "keys", "id"]),
        ("role-legacy, agent:agt_build", ["role", "legacy", "agent", "agt", "build"]),
        ("a key's 7 letters: x", ["key", "7", "letters"]),
        ("Größe ÉCOLE naïve Ångström", ["große", "ecole", "naive", "angstrom"]),
        ("cafe\u{301} e\u{301}", ["cafe"]),
        ("İstanbul ΟΔΟΣ οδός Ёлка Żółć", ["istanbul", "οδοσ", "οδοσ", "елка", "zołc"]),
        ("हिन्दी ภาษาไทย 한국어", ["हिन्दी", "ภาษาไทย", "한국어"]),
        ("日本語のキー API鍵", ["日本", "本語", "語の", "のキ", "キー", "ー", "api", "鍵"]),
        ("中", ["中"]),
        ("１２ ½ x² ①", ["１２", "½", "x²", "①"]),
        ("✅\u{FE0F} — …“quoted”", ["quoted"]),
        (String(repeating: "w", count: 50), [String(repeating: "w", count: 40)]),
        ("", []),
    ]

    @Test(arguments: table.indices) func areRunsOfFoldedLettersAndDigits(_ row: Int) {
        #expect(words(of: Self.table[row].text) == Self.table[row].words)
    }

    @Test func areTakenFromBytesThatAreNotUTF8() {
        let bytes: [UInt8] = [0x61, 0x62, 0xFF, 0xC3, 0x28, 0x63, 0x64, 0xE4]
        #expect(words(of: bytes) == ["ab", "cd"])
    }

    /// Foundation decomposes letters by the tables of Unicode: an outside judge of ours.
    @Test func loseTheMarksThatUnicodeDecomposes() {
        var differing: [String] = []
        for value in UInt32(0xC0)...0x1FFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isLowercase, scalar != "ς" else { continue }
            let bases = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                !(0x300...0x36F).contains($0.value)
            }
            guard bases.count == 1, let base = bases.first, base.properties.generalCategory == .lowercaseLetter else { continue }
            if (foldedLetter(scalar) ?? scalar) != base { differing.append("\(scalar)") }
        }
        #expect(differing == [])
    }

    @Test(arguments: [("agent:editor", "agent-editor"), ("Read-Only", "read-only"), ("POST /api_keys", "post-api-keys")])
    func ofANameAreOneTerm(_ name: String, _ term: String) {
        #expect(nameTerm(name).map { String(decoding: $0, as: UTF8.self) } == term)
    }

    /// A word is hashed while it is read, or when it is whole: for the table they must be the same.
    @Test func haveTheSameKeyHoweverTheyAreRead() {
        for length in 1...40 {
            let word = "7" + String(repeating: "k", count: length - 1)
            for text in [word, word.uppercased(), " \(word) ", "\(word)\u{301}", "(\(word)) more words behind it"] {
                var bytes: [UInt8] = []
                var keys: [WordKey] = []
                Array(text.utf8).withUnsafeBufferPointer { text in
                    forEachWord(in: text) { word, key in
                        if keys.isEmpty { bytes = Array(word) }
                        keys.append(key)
                    }
                }
                let expected = bytes.withUnsafeBufferPointer { WordKey($0) }
                #expect(bytes == Array(word.utf8) && keys.first?.hash == expected.hash && keys.first?.prefix == expected.prefix)
            }
        }
    }
}

func words(of text: String) -> [String] { words(of: Array(text.utf8)) }

private func words(of bytes: [UInt8]) -> [String] {
    var words: [String] = []
    bytes.withUnsafeBufferPointer { text in
        forEachWord(in: text) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
}
