import SourceText
import TestSupport
import Testing

struct YAMLTextTests {
    @Test(arguments: [
        ("CI", "CI"), ("nightly report", "nightly report"), ("CI/CD pipelines, deployments", "CI/CD pipelines, deployments"),
        ("http://a", "http://a"), ("a#b", "a#b"), ("it's", "it's"), ("say \"hi\"", "say \"hi\""), ("日本 🚀", "日本 🚀"),
        ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""), ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""),
        ("- a", "\"- a\""), ("*", "\"*\""), ("[a]", "\"[a]\""), ("{a}", "\"{a}\""), ("!a", "\"!a\""), ("@a", "\"@a\""),
        ("`a", "\"`a\""), ("%a", "\"%a\""), ("=", "\"=\""), ("<<", "\"<<\""), ("---", "\"---\""), ("...", "\"...\""),
        ("null", "\"null\""), ("~", "\"~\""), ("True", "\"True\""), ("yes", "\"yes\""), ("Off", "\"Off\""), ("N", "\"N\""),
        ("12", "\"12\""), ("1e3", "\"1e3\""), ("0x1F", "\"0x1F\""), ("0o7", "\"0o7\""), (".5", "\".5\""), ("+1", "\"+1\""),
        ("12:30:00", "\"12:30:00\""), ("2024-01-02", "\"2024-01-02\""), (".inf", "\".inf\""),
        ("'a' \"b\"", "\"'a' \\\"b\\\"\""), ("\"a\"", "'\"a\"'"), ("a\\b: ", "'a\\b: '"),
        ("a\tb", "\"a\\tb\""), ("a\u{0}b", "\"a\\x00b\""), ("a\u{1B}[2J", "\"a\\x1B[2J\""), ("a\u{85}b", "\"a\\x85b\""),
        ("a\u{2028}b", "\"a\\u2028b\""), ("a\u{202E}b", "\"a\\u202Eb\""), ("\u{FEFF}a", "\"\\uFEFFa\""),
        ("a\u{E0041}", "\"a\\U000E0041\""), ("a\r\nb", "\"a\\x0D\\nb\""),
        ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"), ("a\n\n  b: c\n", "|\n  a\n\n    b: c"),
        ("a\n", "\"a\\n\""), ("a\nb\n\n", "\"a\\nb\\n\\n\""), (" a\nb", "\" a\\nb\""), ("a \nb", "\"a \\nb\""),
        ("\na", "\"\\na\""),
    ])
    func writesAStringSoThatNobodyTakesItForSomethingElse(text: String, yaml: String) {
        #expect(YAMLScalar(text).written(indentation: 2) == yaml)
    }

    @Test func writesListsInBlockStyle() {
        var yaml = YAMLText()
        yaml.field("name", "CI")
        yaml.list("scopes", ["a", "b"]) { yaml, id in
            yaml.field("id", id)
            yaml.field("note", "x\ny")
        }
        yaml.list("groups", ["g", "12"])
        yaml.list("none", [String]())
        #expect(
            yaml.text == """
                name: CI
                scopes:
                  - id: a
                    note: |-
                      x
                      y
                  - id: b
                    note: |-
                      x
                      y
                groups:
                  - g
                  - "12"
                none: []

                """)
        #expect(yaml.lineCount == 14)
    }

    @Test func whatIsWrittenReadsBackAsItWas() {
        for text in Strings.make(3000) {
            let file = SourceFile(name: "a", text: Self.document(of: [text]))
            let result = file.readValues(as: .yaml)
            let fields = result.documents.first?.root.fields ?? []
            #expect(
                fields.first?.value.items.first?.fields.first?.value.string == text,
                "\(text.debugDescription) as \(file.text(SourceSpan(0, file.bytes.count)))")
            #expect(fields.last?.value.items.map(\.string) == [text])
            #expect(result.failure == nil)
        }
    }

    private static let python = Python(with: "yaml", "json")

    @Test(.enabled(if: python != nil, "python3 with PyYAML is not installed"))
    func pyYAMLReadsTheSameStrings() throws {
        let texts = Strings.make(3000)
        let script = """
            import json, sys, yaml
            read = yaml.safe_load(open(sys.argv[1], newline="", encoding="utf-8"))
            assert all(item["text"] == read["texts"][i] for i, item in enumerate(read["items"]))
            print(json.dumps(read["texts"]))
            """
        let printed = try #require(Self.python).run(script, input: Self.document(of: texts))
        let root = try #require(SourceFile(name: "a", text: printed).readValues(as: .json).documents.first?.root)
        #expect(root.items.map(\.string) == texts)
    }

    /// The texts as fields of mappings, and as items of a list.
    private static func document(of texts: [String]) -> String {
        var yaml = YAMLText()
        yaml.list("items", texts) { $0.field("text", $1) }
        yaml.list("texts", texts)
        return yaml.text
    }
}

/// Strings that are hard to write: made of pieces that mean something to YAML.
enum Strings {
    private static let pieces = [
        "a", "b", "key", "null", "~", "true", "Yes", "no", "on", "y", "1", "0", "007", "1_000", "0b1", "0x1f", "1e5", "12:30",
        "2024-01-02",
        ".", "..", "...", "-", "--", "---", "+", ":", ": ", " :", "#", " #", "# ", "?", "? ", ",", "[", "]", "{", "}", "&", "*",
        "!", "|",
        ">", "'", "\"", "%", "@", "`", "=", "<<", "\\", "\\n", "/", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\u{0}", "\u{7}",
        "\u{1B}",
        "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{3000}",
        "\u{FEFF}",
        "\u{FFFD}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{E000}", "\u{E0041}", "é", "e\u{301}", "\u{301}", "日本", "🚀", "👩‍💻",
        "👁️",
        "🇩🇪", "ß", "İ", "-----BEGIN", "${X}", "x: y\nz", "  - a\n", "|\n  a",
    ]

    static func make(_ count: Int) -> [String] {
        var generator = SplitMix(seed: 7)
        let random = (0..<count).map { _ in
            (0..<generator.number(below: 5) + 1).map { _ in pieces[generator.number(below: pieces.count)] }.joined()
        }
        return pieces + random
    }
}
