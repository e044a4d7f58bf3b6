import KeyValidator
import SourceText
import Testing

@testable import LanguageServer

struct SketchTests {
    /// What the strict reader makes of a whole text is the judge of what the forgiving one makes of it.
    @Test func readsWhatIsWholeLikeTheStrictReader() throws {
        var compared = 0
        for file in try Corpus.files() {
            let notation = Notation(fileName: file.name)
            let result = file.readValues(as: notation)
            guard result.failure == nil else { continue }
            compared += 1
            let expected = result.documents.flatMap { Outline($0.root, in: file).lines }
            #expect(Outline(Sketch(file.bytes, as: notation), of: file.bytes).lines == expected, "\(file.name)")
        }
        #expect(compared > 80)
    }

    /// Reading ends, with every node inside the text, wherever a text is cut off.
    @Test func everyBeginningOfASpecCanBeRead() throws {
        for file in try Corpus.files() where file.bytes.count < 2000 {
            for end in 0...file.bytes.count {
                let text = Array(file.bytes[..<end])
                for node in Sketch(text, as: Notation(fileName: file.name)).nodes {
                    #expect(node.span.upperBound <= end && node.content.upperBound <= end)
                }
            }
        }
    }

    @Test(arguments: [
        // A value, a colon, a dash, a quote or a bracket that is still to come.
        ("name:\nscopes:\n", ["name", "scopes"]),
        ("na\nscopes: []\n", ["na", "scopes", "scopes=[]"]),
        (
            "scopes:\n  - role\n    resource_id: x\n",
            ["scopes", "scopes[].role", "scopes[].resource_id", "scopes[].resource_id=x"]
        ),
        ("a: \"x\nb: y\n", ["a", "a=x", "b", "b=y"]),
        ("a: [{ b: c, d:\ne: f\n", ["a", "a[].b", "a[].b=c", "a[].d", "e", "e=f"]),
        ("a: [{ b: c ]\ne: f\n", ["a", "a[].b", "a[].b=c", "e", "e=f"]),
        ("- a: b\n  -\n  c: d\n", ["[].a", "[].a=b", "[].c", "[].c=d"]),
        // Columns that do not fit.
        ("a: b\n  c: d\n", ["a", "a=b", "c", "c=d"]),
        ("l:\n    - a\n  - b\n", ["l", "l[]=a", "l[]=b"]),
        ("l:\n  - a: b\n   c: d\n", ["l", "l[].a", "l[].a=b", "l[].c", "l[].c=d"]),
        ("---\na: b\n---\n- c\n", ["a", "a=b", "[]=c"]),
    ])
    func readsWhatIsMeant(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(Outline(Sketch(bytes, as: .yaml), of: bytes).paths == expected)
    }

    @Test(arguments: [
        ("{\"a\": \"b\", \"c\": ", ["a", "a=b", "c"]),
        ("{\"a\": [{\"b\": \"c\n \"d\": 1}", ["a", "a[].b", "a[].b=c", "a[].d", "a[].d=1"]),
        ("{\"a\" \"b\": 1}", ["a", "b", "b=1"]),
        ("{\"a\": 1 \"b\": 2}", ["a", "a=1", "b", "b=2"]),
        ("\"a\"", ["=a"]),
        ("}", []),
    ])
    func readsBrokenJSON(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(Outline(Sketch(bytes, as: .json), of: bytes).paths == expected)
    }

    /// A mebibyte of what would keep a careless reader busy; that the test ends is the point.
    @Test(arguments: ["[", "{a: ", "- ", "\"", "a: [\n", "a: \"\n", " a:\n", "\u{1}\u{7F}", "&", ": ", "- - \"\n"])
    func hostileTextsEnd(piece: String) {
        let bytes = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
        for notation in [Notation.yaml, .json] { #expect(Sketch(bytes, as: notation).nodes.count <= bytes.count) }
    }
}

/// The scalars of a document with the way to each.
private struct Outline {
    struct Line: Equatable, CustomStringConvertible {
        let path: String
        let span: Range<Int>

        var description: String { "\(path) \(span)" }
    }

    private(set) var lines: [Line] = []

    /// With the texts, without places.
    private(set) var paths: [String] = []

    init(_ value: LocatedValue, in file: SourceFile) { add(value, "", file) }

    private mutating func add(_ value: LocatedValue, _ path: String, _ file: SourceFile) {
        if value.isAlias {
            lines.append(Line(path: path, span: value.entrySpan.start..<value.entrySpan.end))
            return
        }
        switch value.kind {
        case .mapping:
            for field in value.fields {
                add(field.name, "\(path)!", file)
                let name = String(decoding: file.bytes[field.name.span.start..<field.name.span.end], as: UTF8.self)
                add(field.value, "\(path).\(name)", file)
            }
        case .sequence: for item in value.items { add(item, path + "[]", file) }
        // What is not there is no node of a sketch.
        case .null where value.span.isEmpty: break
        default: lines.append(Line(path: path, span: value.span.start..<value.span.end))
        }
    }

    init(_ sketch: Sketch, of text: [UInt8]) {
        let scalars = sketch.nodes.enumerated().filter { $0.element.kind == .scalar || $0.element.isEmptyFlow(in: sketch) }
        let sorted = scalars.sorted { $0.element.span.lowerBound < $1.element.span.lowerBound }
        for (index, node) in sorted {
            if node.kind == .scalar { lines.append(Line(path: sketch.path(to: index, in: text), span: node.span)) }
            let way = sketch.way(to: index, in: text)
            let content = node.kind == .scalar ? String(decoding: text[node.content], as: UTF8.self) : "[]"
            paths.append(node.place == .name ? (way.isEmpty ? "" : way + ".") + content : way + "=" + content)
        }
    }
}

extension SketchNode {
    fileprivate func isEmptyFlow(in sketch: Sketch) -> Bool {
        kind == .sequence && isFlow
            && !sketch.nodes.contains { node in node.parent.map { sketch.nodes[$0].span == span } ?? false }
    }
}

extension Sketch {
    fileprivate func path(to node: Int, in text: [UInt8]) -> String {
        guard let parent = nodes[node].parent else { return "" }
        let path = path(to: parent, in: text)
        switch nodes[node].place {
        case .name: return path + "!"
        case .value(let name): return path + "." + String(decoding: text[nodes[name].span], as: UTF8.self)
        default: return path + "[]"
        }
    }

    fileprivate func way(to node: Int, in text: [UInt8]) -> String {
        guard let parent = nodes[node].parent else { return "" }
        let way = way(to: parent, in: text)
        switch nodes[node].place {
        case .name: return way
        case .value(let name): return (way.isEmpty ? "" : way + ".") + String(decoding: text[nodes[name].content], as: UTF8.self)
        default: return way + "[]"
        }
    }
}
