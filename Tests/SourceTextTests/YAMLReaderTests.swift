import SourceText
import Testing

struct YAMLReaderTests {
    @Test(arguments: [
        ("a: b", "mapping «a: b» {string «a» = a: string «b» = b}"),
        ("a: 'it''s'", "mapping «a: 'it''s'» {string «a» = a: string «'it''s'» = it's}"),
        ("- a\n- b # c\n\n", "list «- a⏎- b» [string «a» = a, string «b» = b]"),
        ("a:\n  b: c\n# end\n", "mapping «a:⏎  b: c» {string «a» = a: mapping «b: c» {string «b» = b: string «c» = c}}"),
        (
            "a:\n- b\n- c\nd: e\n",
            "mapping «a:⏎- b⏎- c⏎d: e» {string «a» = a: list «- b⏎- c» [string «b» = b, string «c» = c], string «d» = d: string «e» = e}"
        ),
        ("[a, {b: c}]", "list «[a, {b: c}]» [string «a» = a, mapping «{b: c}» {string «b» = b: string «c» = c}]"),
        (
            "a: |\n  x\n  y\n\nb: c",
            "mapping «a: |⏎  x⏎  y⏎⏎b: c» {string «a» = a: string «|⏎  x⏎  y» = x⏎y⏎, string «b» = b: string «c» = c}"
        ),
        ("a: &x b", "mapping «a: &x b» {string «a» = a: string «b» = b}"),
        ("- &x\n  a: b\n- *x", "list «- &x⏎  a: b⏎- *x» [mapping «a: b» {string «a» = a: string «b» = b}, alias «*x»]"),
        ("- &x { a: b }", "list «- &x { a: b }» [mapping «{ a: b }» {string «a» = a: string «b» = b}]"),
        ("é: 😀", "mapping «é: 😀» {string «é» = é: string «😀» = 😀}"),
        ("a: b\r\nc: d\r\n", "mapping «a: b\r\nc: d» {string «a» = a: string «b» = b, string «c» = c: string «d» = d}"),
    ])
    func valuesKnowWhereTheyStand(text: String, expected: String) {
        #expect(outlines(text, .yaml) == [expected])
    }

    @Test(arguments: [
        ("null", "null"), ("~", "null"), ("Null", "null"), ("", "null"), ("nUll", "string"),
        ("true", "boolean"), ("FALSE", "boolean"), ("yes", "string"), ("on", "string"), ("n", "string"),
        ("0", "integer"), ("-12", "integer"), ("+3", "integer"), ("0o17", "integer"), ("0xfF", "integer"), ("0o8", "string"),
        ("0x", "string"), ("1_000", "string"), ("0b1", "string"),
        ("1.5", "float"), (".5", "float"), ("1.", "float"), ("1e3", "float"), ("-1.5E-3", "float"), (".inf", "float"),
        ("-.INF", "float"), (".nan", "float"), (".", "string"), ("-", "string"), ("1e", "string"), ("1.2.3", "string"),
        ("12:30", "string"), ("2026-11-22", "string"), ("'12'", "string"), ("\"true\"", "string"),
    ])
    func plainScalarsAreWhatTheCoreSchemaSays(scalar: String, kind: String) throws {
        // A lone dash would start a list.
        let result = SourceFile(name: "a", text: "[\(scalar == "" ? "~" : scalar)]").readValues(as: .yaml)
        if scalar == "-" { return }
        let value = try #require(result.documents.first?.root.items.first)
        #expect("\(value.kind)" == kind)
    }

    @Test(arguments: [
        ("a\nb", "a b"), ("'a\nb'", "a b"), ("\"a\\nb\"", "a\nb"), ("'it''s'", "it's"), ("\"\"", ""), ("''", ""), ("é", "é"),
        ("\u{FEFF}'é'", "é"), ("\"\\u00e9\"", "é"), ("|\n  a\n  b\n", "a\nb\n"), (">-\n  a\n  b\n", "a b"), ("&x 'a'", "a"),
    ])
    func aTextIsWhatItSaysHoweverItIsWritten(written: String, text: String) throws {
        let root = try #require(SourceFile(name: "a", text: written).readValues(as: .yaml).documents.first?.root)
        #expect(root.text == text)
        #expect(Array(root.textBytes) == Array(text.utf8))
    }

    @Test func offsetsCountAByteOrderMark() throws {
        let file = SourceFile(name: "a", text: "\u{FEFF}é: b")
        let value = try #require(file.readValues(as: .yaml).documents.first?.root.fields.first?.value)
        #expect(value.span == SourceSpan(7, 8))
        #expect(LineTable(file).position(at: 7).column == 4)
    }

    @Test func documentsStartAtTheirMarker() {
        let file = SourceFile(name: "a", text: "a: b\n--- # second\nc: d\n...\n%YAML 1.2\n---\ne: f\n")
        #expect(file.readValues(as: .yaml).documents.map(\.start) == [0, 5, 37])
    }

    @Test func anAliasIsItsAnchorsValue() throws {
        let file = SourceFile(name: "a", text: "a: &x [1]\nb: *x\n")
        let fields = try #require(file.readValues(as: .yaml).documents.first?.root.fields)
        #expect(fields[1].value.isAlias)
        #expect(fields[1].value.identity == fields[0].value.identity)
        #expect(fields[1].value.span == SourceSpan(6, 9))
        #expect(fields[1].value.entrySpan == SourceSpan(13, 15))
    }

    @Test func aBombOfAliasesIsAsSmallAsItsText() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<30 {
            text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let result = SourceFile(name: "a", text: text).readValues(as: .yaml)
        #expect(result.failure == nil)
        #expect(try #require(result.documents.first).root.fields.count == 30)
    }

    @Test func anAliasInsideItsOwnAnchorEnds() throws {
        let result = SourceFile(name: "a", text: "&a [*a]").readValues(as: .yaml)
        let root = try #require(result.documents.first?.root)
        #expect(root.items.first?.identity == root.identity)
    }

    @Test func commentsAreFoundOutsideScalarsOnly() {
        let text = """
            # first
            a: b # second
            c: "# no" # third
            d: x#no
            e: | # fourth
              # no
              text
            # fifth
            f: 'it # no'
            g: [1, # sixth
              2]
            # last
            """
        let file = SourceFile(name: "a", text: text)
        let comments = file.readValues(as: .yaml).comments(in: file).map { file.text($0.span) }
        #expect(comments == ["# first", "# second", "# third", "# fourth", "# fifth", "# sixth", "# last"])
    }

    @Test(arguments: ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
    func aCommentEndsWhereItsLineEndsToYAML(lineBreak: String) {
        let file = SourceFile(name: "a", text: "a: b # c\(lineBreak)d: e # f\(lineBreak)")
        #expect(file.readValues(as: .yaml).comments(in: file).map { file.text($0.span) } == ["# c", "# f"])
    }
}
