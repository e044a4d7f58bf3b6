import SourceText
import Testing

struct HostileInputTests {
    private static let spec = """
        # é
        name: "a\\u00e9" # b
        description: >-
          folded
          text
        scopes:
          - &s { resource_type: agent, resource_id: 'agt_a', role: viewer }
          - *s
        sharing_group_ids: [grp_a]
        ---
        name: b

        """

    @Test(arguments: [Notation.yaml, .json])
    func survivesATruncationAtEveryByte(notation: Notation) {
        let bytes = Array(Self.spec.utf8)
        for end in 0...bytes.count { readEverything(Array(bytes[..<end]), notation) }
    }

    @Test(arguments: [Notation.yaml, .json])
    func survivesAnyByteAtEveryPlace(notation: Notation) {
        let bytes = Array(Self.spec.utf8)
        for index in bytes.indices {
            for byte: UInt8 in [0, 0x0A, 0x22, 0x26, 0x27, 0x2A, 0x2D, 0x3A, 0x5B, 0x7B, 0x80, 0xC3, 0xFF] {
                var changed = bytes
                changed[index] = byte
                readEverything(changed, notation)
            }
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], 3), ([0x61, 0x00], 1), ([0xC0, 0x80], 0), ([0x61, 0xE2, 0x82], 1),
            ([0xED, 0xA0, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x3A, 0x20, 0x01], 3), ([0xEF, 0xBB, 0xBF, 0x00], 3),
        ] as [([UInt8], Int)])
    func stopsAtTheFirstByteThatNoTextHas(bytes: [UInt8], offset: Int) throws {
        let result = SourceFile(name: "a", bytes: bytes).readValues(as: .yaml)
        #expect(try #require(result.failure).span == SourceSpan(offset, offset + 1))
    }

    @Test func keepsTheDocumentsBeforeABadByteThatAreComplete() {
        let file = SourceFile(name: "a", bytes: Array("a: 1\n---\nb: 2\n---\nc: ".utf8) + [0xFF])
        #expect(file.readValues(as: .yaml).documents.count == 2)
    }

    @Test func stopsAtTheSixtyFifthLevelOnly() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        for notation in [Notation.yaml, .json] {
            #expect(SourceFile(name: "a", text: deepest).readValues(as: notation).failure == nil)
            let failure = SourceFile(name: "a", text: "[" + deepest).readValues(as: notation).failure
            #expect(failure == ReadFailure(reason: .tooDeep, span: SourceSpan(64, 65)))
        }
    }

    @Test(arguments: [
        Filler("brackets", String(repeating: "[", count: 1 << 20)), Filler("braces", String(repeating: "{", count: 1 << 20)),
        Filler("dashes", String(repeating: "- ", count: 1 << 19)),
        Filler("complex keys", String(repeating: "? ", count: 1 << 19)),
        Filler("one scalar", "a: " + String(repeating: "x", count: (1 << 20) - 3)),
        Filler("documents", String(repeating: "---\n", count: 1 << 18)),
        Filler("anchors", String(repeating: "&a ", count: 1 << 18)),
        Filler("empty lines", String(repeating: "\n", count: 1 << 20)),
        Filler("escapes", "a: \"" + String(repeating: "\\n", count: (1 << 19) - 4)),
        Filler("equal names", String(repeating: "a:\n", count: 300_000)),
    ])
    func readsAMebibyteOfAnything(filler: Filler) {
        readEverything(Array(filler.text.utf8), .yaml)
        readEverything(Array(filler.text.utf8), .json)
    }

    /// A long text that a test's log names rather than quotes.
    struct Filler: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    /// Touches every value, so that a span or text out of bounds would trap.
    private func readEverything(_ bytes: [UInt8], _ notation: Notation) {
        let file = SourceFile(name: "a", bytes: bytes)
        let result = file.readValues(as: notation)
        let lines = LineTable(file)
        if let tree = result.documents.first?.root.tree {
            for value in tree.scalars.prefix(1000) {
                _ = file.text(value.span)
                _ = lines.range(of: value.span)
            }
        }
        for document in result.documents.prefix(10) { _ = outline(document.root, in: file).count }
        if notation == .yaml { _ = result.comments(in: file).count }
        if let failure = result.failure { _ = lines.range(of: failure.span) }
    }
}
