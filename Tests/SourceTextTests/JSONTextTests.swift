import SourceText
import TestSupport
import Testing

struct JSONTextTests {
    @Test func writesWithoutABlankForPrograms() {
        #expect(Self.sample(.compact) == #"{"a":[1,2],"b":{},"c":[{"d":"e"},{"f":[],"g":1}]}"#)
    }

    @Test func writesALineForEachMemberForPeople() {
        #expect(
            Self.sample(.indented) == """
                {
                  "a": [1, 2],
                  "b": {},
                  "c": [
                    {
                      "d": "e"
                    },
                    { "f": [], "g": 1 }
                  ]
                }
                """)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r", #""\n\t\r""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
        ("\u{7F}\u{9B}", #""\u007f\u009b""#),
        ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("\u{E0041}", #""\udb40\udc41""#), ("é日🚀👩‍💻", "\"é日🚀👩‍💻\""),
        ("'</script>", "\"'</script>\""),
    ])
    func escapesWhatMovesTheCursorOrCannotBeSeen(text: String, json: String) {
        #expect(Self.written(text) == json)
    }

    @Test func whatIsWrittenReadsBackAsItWas() {
        for text in Strings.make(3000) {
            let result = SourceFile(name: "a", text: Self.written(text)).readValues(as: .json)
            #expect(result.documents.first?.root.string == text, "\(text.debugDescription)")
        }
    }

    private static func written(_ text: String) -> String {
        var json = JSONText()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func sample(_ layout: JSONText.Layout) -> String {
        var json = JSONText(layout: layout)
        json.object { json in
            json.name("a")
            json.array(isOnOneLine: true) { json in
                json.number(1)
                json.number(2)
            }
            json.name("b")
            json.object { _ in }
            json.name(of: "c")
            json.array { json in
                json.object { json in
                    json.name("d")
                    json.string("e")
                }
                json.object(isOnOneLine: true) { json in
                    json.name("f")
                    json.array { _ in }
                    json.name("g")
                    json.number(1)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
