import SourceText
import TestSupport
import Testing

@testable import LanguageServer

struct KeyNamesTests {
    @Test func aNameCountsWhereItStandsFirst() {
        var names = KeyNames()
        names.setOrder(["/a", "/b", "/c"])
        #expect(names.update("/c", to: [name("x", in: "/c")]).isEmpty)
        #expect(names.update("/b", to: [name("x", in: "/b"), name("y", in: "/b")]) == ["/c"])
        #expect(earlier(names, "/c") == ["x": "/b"] && earlier(names, "/b").isEmpty)
        // What is not first changes nothing for the others.
        #expect(names.update("/c", to: []).isEmpty)
        #expect(names.update("/c", to: [name("y", in: "/c", line: 9)]).isEmpty)
        #expect(names.update("/a", to: [name("y", in: "/a")]) == ["/b", "/c"])
        #expect(names.update("/a", to: [name("y", in: "/a", line: 2)]) == ["/b", "/c"])
        #expect(earlier(names, "/c") == ["y": "/a"])
        #expect(names.update("/a", to: []) == ["/b", "/c"])
        #expect(names.update("/a", to: []).isEmpty)
    }

    @Test func aFileThatIsInNoRunYetComesLast() {
        var names = KeyNames()
        names.setOrder(["/z"])
        _ = names.update("/new", to: [name("x", in: "/new")])
        #expect(names.update("/z", to: [name("x", in: "/z")]) == ["/new"])
        names.setOrder(["/new", "/z"])
        #expect(earlier(names, "/z") == ["x": "/new"])
    }

    /// Whatever order files come and change in, what is known is what a run in order would find.
    @Test func changesInAnyOrderComeToTheSame() {
        var random = SplitMix(seed: 3)
        let paths = (0..<8).map { "/\($0)" }
        var names = KeyNames()
        names.setOrder(paths)
        var files: [String: [KeyNames.Name]] = [:]
        var known: [String: [String: String]] = [:]
        for _ in 0..<2000 {
            let path = random.pick(paths)
            let texts = (0..<random.number(below: 3)).map { _ in random.pick(["a", "b", "c"]) }
            files[path] = texts.enumerated().map { name($1, in: path, line: $0 + random.number(below: 2)) }
            let affected = names.update(path, to: files[path] ?? [])
            for path in affected.union([path]) { known[path] = earlier(names, path) }
            var first: [String: String] = [:]
            for path in paths {
                let own = Set((files[path] ?? []).map(\.text))
                #expect(known[path] ?? [:] == first.filter { own.contains($0.key) })
                for text in own where first[text] == nil { first[text] = path }
            }
        }
    }

    private func earlier(_ names: KeyNames, _ path: String) -> [String: String] {
        names.earlier(than: path, names.names(of: path)).compactMapValues(\.location.uri.path)
    }

    private func name(_ text: String, in path: String, line: Int = 1) -> KeyNames.Name {
        let start = TextPosition(line: line, character: 0)
        return KeyNames.Name(
            text: text, place: SourcePosition(line: line, column: 1, offset: 0),
            location: Location(uri: DocumentURI(path: path), range: TextRange(start: start, end: start)), file: path)
    }
}
