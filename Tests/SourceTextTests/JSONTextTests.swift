import SourceText
import Testing

struct JSONTextTests {
    @Test func compactHasNeitherBlanksNorLines() {
        #expect(text(.compact) == #"{"a":[],"b":{"c":[1,true,"é"],"d":{}},"e":["x",{"f":2}]}"#)
    }

    @Test func indentedHasALineForEachMemberAndElement() {
        #expect(
            text(.indented) == """
                {
                  "a": [],
                  "b": {
                    "c": [
                      1,
                      true,
                      "é"
                    ],
                    "d": {}
                  },
                  "e": ["x", {"f": 2}]
                }
                """)
    }

    /// What the file says is the same in both styles.
    @Test(arguments: [
        ("a\"\\\n\t\u{1}", #""a\"\\\n\t\u0001""#), ("é 🚀", "\"é 🚀\""), ("\u{7F}\u{A0}\u{2028}", #""\u007f\u00a0\u2028""#),
        ("\u{202E}", #""\u202e""#), ("\u{E0001}", #""\udb40\udc01""#), ("", "\"\""),
    ])
    func indentedShowsWhatCannotBeSeen(value: String, expected: String) throws {
        var (indented, compact) = (JSONText(style: .indented), JSONText())
        indented.string(value)
        compact.string(value)
        #expect(String(decoding: indented.bytes, as: UTF8.self) == expected)
        for bytes in [indented.bytes, compact.bytes] {
            let result = SourceFile(name: "a.json", bytes: bytes).readValues(as: .json)
            #expect(result.documents.first?.root.string == value)
        }
    }

    private func text(_ style: JSONText.Style) -> String {
        var json = JSONText(style: style)
        json.object { json in
            json.name("a")
            json.array { _ in }
            json.name(of: "b")
            json.object { json in
                json.name("c")
                json.array { json in
                    json.number(1)
                    json.boolean(true)
                    json.string("é")
                }
                json.name("d")
                json.object { _ in }
            }
            json.name("e")
            json.array(isOnOneLine: true) { json in
                json.string("x")
                json.object { json in
                    json.name("f")
                    json.number(2)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
