import SourceText
import Testing

struct JSONReaderTests {
    @Test(arguments: [
        (
            #"{"a": [1, -2.5e3, true, null, "x"]}"#,
            #"mapping «{"a": [1, -2.5e3, true, null, "x"]}» {string «"a"» = a: list «[1, -2.5e3, true, null, "x"]» "#
                + #"[integer «1» = 1, float «-2.5e3» = -2.5e3, boolean «true» = true, null «null» = null, string «"x"» = x]}"#
        ),
        (" [ ] ", "list «[ ]» []"),
        (#""\ud83d\ude00 \u00e9\n\/""#, #"string «"\ud83d\ude00 \u00e9\n\/"» = 😀 é⏎/"#),
        (#""\#u{7F}""#, "string «\"\u{7F}\"» = \u{7F}"),
    ])
    func valuesKnowWhereTheyStand(text: String, expected: String) {
        #expect(outlines(text, .json) == [expected])
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("nul", 3), ("01", 1), ("1.", 2), ("-", 1),
        ("+1", 0), (".5", 0), ("\"a", 2), ("\"a\n\"", 2), (#""\x""#, 1), (#""\u12g4""#, 5), (#""\udc00""#, 1),
        ("[] []", 3), ("'a'", 0), ("NaN", 0), ("{\"a\":1,}", 7), ("\u{FEFF}{", 4),
    ])
    func stopsWhereItIsNotJSON(text: String, offset: Int) throws {
        let result = SourceFile(name: "a", text: text).readValues(as: .json)
        #expect(try #require(result.failure).span.start == offset)
        #expect(result.documents.isEmpty)
    }
}
