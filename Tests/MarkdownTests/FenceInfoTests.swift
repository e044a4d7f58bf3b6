import Markdown
import Testing

@Suite struct FenceInfoTests {
    @Test(arguments: [
        ("", ""), ("yaml", "yaml"), ("json{1,3-5}", "json lines 1-1,3-5"),
        ("sh {2} {3}", "sh lines 2-2; attributeRepeated(\"{}\")"),
        ("yaml { 1 , 3 - 4 }", "yaml lines 1-1,3-4"), ("{7}", " lines 7-7"),
        ("js title=\"a b.js\" tab='c\"d'", "js title a b.js tab c\"d"), ("title=x.yaml", " title x.yaml"),
        ("js tab=A title=B", "js title B tab A"),
        ("yaml key", "yaml key"), ("key", "key key"), ("JSON scope expect=a,b", "JSON scope expect a,b"),
        ("resources expect=\"a, b\"", "resources resources expect a,b"),
        ("js foo no_run", "js; wordUnknown(\"foo\"); wordUnknown(\"no_run\")"),
        ("js linenums=\"1\"", "js; attributeUnknown(\"linenums\")"), ("c++ =x", "c++; wordUnknown(\"=\"); wordUnknown(\"x\")"),
        ("{.python}", "; bracesUnknown(\"{.python}\")"), ("js {linenos=true}", "js; bracesUnknown(\"{linenos=true}\")"),
        ("js {1,x}", "js; linesMalformed(\"{1,x}\")"), ("js {1", "js; linesMalformed(\"{1\")"),
        ("js {0}", "js; linesMalformed(\"{0}\")"), ("js {5-3}", "js; linesMalformed(\"{5-3}\")"),
        ("js {1,}", "js; linesMalformed(\"{1,}\")"),
        ("js {99999999999999999999999}", "js lines 1099511627776-1099511627776"),
        ("js title", "js; valueMissing(attribute: \"title\")"), ("js tab=", "js; valueMissing(attribute: \"tab\")"),
        ("yaml key expect=,", "yaml key; valueMissing(attribute: \"expect\")"),
        ("js title=\"x", "js; valueUnclosed(attribute: \"title\")"), ("js tab=a tab=b", "js tab a; attributeRepeated(\"tab\")"),
        ("yaml key scope", "yaml key; checkRepeated(\"scope\", first: \"key\")"),
        ("sh key expect=a", "sh expect a; checkedLanguage(check: \"key\", language: \"sh\")"),
        ("yaml expect=a", "yaml expect a; expectWithoutCheck"),
    ])
    func readsWhatAFenceSays(info: String, expected: String) {
        #expect(described(info) == expected)
    }

    /// What was read, in words.
    private func described(_ info: String) -> String {
        let bytes = Array(info.utf8)
        let fence = bytes.withUnsafeBufferPointer { FenceInfo($0) }
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var words = text(fence.language)
        if let check = fence.check { words += " \(check)" }
        if !fence.lines.isEmpty {
            words += " lines " + fence.lines.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
        }
        if let title = fence.title { words += " title \(text(title))" }
        if let tab = fence.tab { words += " tab \(text(tab))" }
        if !fence.expected.isEmpty { words += " expect " + fence.expected.map(text).joined(separator: ",") }
        return words + fence.problems.map { "; \($0.problem)" }.joined()
    }
}
