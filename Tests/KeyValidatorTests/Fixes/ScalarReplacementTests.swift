import KeyValidator
import SourceText
import Testing

/// A scalar says another word, inside the quotes that it has.
struct ScalarReplacementTests {
    @Test(arguments: Self.replacements)
    func keepsQuotesAndEverythingAround(text: String, notation: Notation, expected: String) {
        #expect(applyingFirstFix(text, as: notation) == expected)
    }

    private static let replacements: [(String, Notation, String)] = [
        ("preset: read_only\n", .yaml, "preset: read-only\n"),
        ("preset: \"read_only\" # why\n", .yaml, "preset: \"read-only\" # why\n"),
        ("preset: 'read_only'\n", .yaml, "preset: 'read-only'\n"),
        ("preset: \"read\\x5fonly\"\n", .yaml, "preset: \"read-only\"\n"),
        ("preset: \"read\\\n  _only\"\n", .yaml, "preset: \"read-only\"\n"),
        ("preset: read\n  only\nname: b\n", .yaml, "preset: read-only\nname: b\n"),
        ("preset: &p read_only\nname: b\n", .yaml, "preset: &p read-only\nname: b\n"),
        ("preset: &p # why\n  read_only\n", .yaml, "preset: &p # why\n  read-only\n"),
        ("? preset\n: read_only\n", .yaml, "? preset\n: read-only\n"),
        ("{preset: read_only}\n", .yaml, "{preset: read-only}\n"),
        ("preset: |\n  read_only\n\n# why\nname: b\n", .yaml, "preset: read-only\n\n# why\nname: b\n"),
        ("preset: >-2\n  read_only\n", .yaml, "preset: read-only\n"),
        ("\u{FEFF}preset: read_only\r\n", .yaml, "\u{FEFF}preset: read-only\r\n"),
        ("{\"preset\": \"read\\u005fonly\"}", .json, "{\"preset\": \"read-only\"}"),
        ("{\"nmae\": \"a\"}", .json, "{\"name\": \"a\"}"),
        ("nmae: a\n", .yaml, "name: a\n"),
        ("'nmae': a\n", .yaml, "'name': a\n"),
        ("{nmae: a}\n", .yaml, "{name: a}\n"),
        ("{\"nmae\":a}\n", .yaml, "{\"name\":a}\n"),
        ("? nmae\n: a\n", .yaml, "? name\n: a\n"),
        ("? |-\n  nmae\n: a\n", .yaml, "? name\n: a\n"),
        ("&n nmae : a\n", .yaml, "&n name : a\n"),
        // A name that is an alias is renamed where it stands, not where it is anchored.
        ("description: &n nmae\n*n : a\n", .yaml, "description: &n nmae\nname : a\n"),
        // An anchor that stands for the same field everywhere.
        (
            "scopes: [{ resource_type: agent, resource_id: x, role: &r viewr }, { resource_type: agent, resource_id: y, role: *r }]\n",
            .yaml,
            "scopes: [{ resource_type: agent, resource_id: x, role: &r viewer }, { resource_type: agent, resource_id: y, role: *r }]\n"
        ),
    ]

    @Test(arguments: [
        // The name of the key would change with its preset.
        "name: &n read_only\npreset: *n\n",
        "preset: &n read_only\nsharing_group_ids: [*n]\n",
        "&n nmae : a\ndescription: *n\n",
        // The comment would be lost.
        "preset: | # why\n  read_only\n",
    ])
    func isNotOfferedWhereSomethingElseWouldChange(text: String) {
        let found = findings(in: text, of: ["preset-unknown", "field-unknown"])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.fix == nil }, "\(found.compactMap(\.fix))")
    }

    /// What a catalog of one's own may name a role.
    static let words = [
        "viewer", "read only", "null", "Yes", "on", "7", "1e3", "~", "", " a", "a ", "a: b", "a #b", "it's", "say \"a\"", "C:\\x",
        "-", "- a", "*a", "&a", "!a", "[a]", "{a}", "a, b", "|", "%a", "@a", "é", "😀", "a\nb", "\t", "\u{7F}", "\u{85}",
        "\u{2028}",
        "\u{FEFF}a",
    ]

    @Test(arguments: words)
    func whateverTheWordIsItIsReadBack(word: String) throws {
        for (text, notation) in [
            ("a: x\n", Notation.yaml), ("a: \"x\"\n", .yaml), ("a: 'x'\n", .yaml), ("[a, x]\n", .yaml), ("{a: x}\n", .yaml),
            ("{x: a}\n", .yaml), ("x: a\n", .yaml), ("? |\n  x\n: a\n", .yaml), ("{\"a\": \"x\"}\n", .json),
        ] {
            let source = SourceFile(name: "a", text: text)
            let root = try #require(source.readValues(as: notation).documents.first?.root)
            let value = try #require((root.items + root.fields.flatMap { [$0.name, $0.value] }).first { $0.text.hasPrefix("x") })
            guard let edit = value.replacement(with: word, in: source) else {
                // In single quotes there are no escapes.
                #expect(value.style == .singleQuoted, "\(text) \(word)")
                continue
            }
            var bytes = source.bytes
            bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.text.utf8)
            let mended = SourceFile(name: "a", bytes: bytes)
            let again = mended.readValues(as: notation)
            #expect(again.failure == nil, "\(mended.text(SourceSpan(0, bytes.count)))")
            let newRoot = try #require(again.documents.first?.root)
            let texts = (newRoot.items + newRoot.fields.flatMap { [$0.name, $0.value] }).map(\.string)
            #expect(texts.contains(word) && texts.contains("a"), "\(mended.text(SourceSpan(0, bytes.count)))")
        }
    }
}
