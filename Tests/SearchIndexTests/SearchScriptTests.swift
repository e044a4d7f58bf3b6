import Platform
import TestSupport
import Testing

@testable import SearchIndex

/// The scripts of the theme that read the index, run on what is written here.
@Suite(.enabled(if: JavaScript() != nil, "neither node nor Python's playwright is installed")) struct SearchScriptTests {
    private let javaScript: JavaScript
    private let engine: String

    init() throws {
        javaScript = try #require(JavaScript())
        let folders = #filePath.split(separator: "/").dropLast(3)
        let folder = "/" + folders.joined(separator: "/") + "/templates/components/search/"
        engine = try ["1-words.js", "2-index.js", "3-query.js"].map {
            String(decoding: try Files.read(folder + $0), as: UTF8.self)
        }
        .joined(separator: "\n")
    }

    @Test func cutsWhatIsTypedIntoTheSameWords() throws {
        let texts = WordTests.table.map { quotedForScript($0.text) }.joined(separator: ",")
        let lines = try javaScript.lines(
            printedBy: engine + "\nfor (const text of [\(texts)]) console.log(\"|\" + words(text).join(\" \"));")
        #expect(lines == WordTests.table.map { "|" + $0.words.joined(separator: " ") })
    }

    /// Every letter that both may meet, alone between two others.
    @Test func foldsEveryLetterTheSameWay() throws {
        let letters = (UInt32(0x80)...0x24FF).compactMap(Unicode.Scalar.init).map { "a\($0)b" }
        let script =
            "for (let code = 0x80; code <= 0x24ff; code += 1) console.log(words(`a${String.fromCodePoint(code)}b`).join(\" \"));"
        let lines = try javaScript.lines(
            printedBy: engine + "\nconst log = console.log; console.log = (text) => log(\"|\" + text);\n" + script)
        let differing = zip(letters, lines).filter { "|" + words(of: $0).joined(separator: " ") != $1 }.map(\.0)
        #expect(differing == [])
    }

    @Test(arguments: [
        ("deletion", "a", 1, false, 8), ("deletoin", "deletion", 2, false, 1), ("permision", "permission", 2, false, 1),
        ("premis", "permission", 1, true, 1), ("key", "keys", 1, false, 1), ("keyz", "rules", 2, false, 3),
        ("kyes", "keys", 1, true, 1),
    ])
    func countsHowFarWordsAreApart(_ word: String, _ other: String, _ limit: Int, _ isPrefix: Bool, _ distance: Int) throws {
        let lines = try javaScript.lines(
            printedBy: engine + "\nconsole.log(distance(\"\(word)\", \"\(other)\", \(limit), \(isPrefix)));")
        #expect(try Int(#require(lines.first)) == min(distance, limit + 1))
    }

    @Test(arguments: [
        ("role-legacy", "rules/role-legacy.html"), ("deploy", "presets.html#preset:deploy"), ("Role", "roles.html"),
        ("executor vi", "roles.html#a-note"), ("permision", "roles.html"), ("größe", "german.html"), ("grosse", nil),
        ("本語", "japanese.html"), ("zzzz", nil), ("GET /api_keys", "api.html#get-api_keys"),
        ("keys endp", "api.html#get-api_keys"),
        ("zzzz executor", "rules/role-legacy.html"),
    ])
    func findsFirst(_ query: String, _ url: String?) throws {
        #expect(try search(index(), query).first == url)
    }

    @Test func findsTheWordOfEachPageOfALargeSite() throws {
        let index = SearchIndex(indexed(Corpus(pageCount: 400).pages))
        #expect(index.shards.count > 10)
        #expect(try search(index, Corpus.token(123)) == ["area/page-123.html"])
    }

    /// The addresses of the best row of each hit.
    private func search(_ index: SearchIndex, _ query: String) throws -> [String] {
        let files = ([index.manifest] + index.shards).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        return try javaScript.lines(
            printedBy:
                """
                \(engine)
                const received = {};
                let manifest;
                const keybookSearch = (name, data) => { if (typeof name === "string") received[name] = data; else manifest = name; };
                \(files)
                const index = new SearchIndex(manifest, async (name) => received[name]);
                const found = await search(index, \(quotedForScript(query)));
                for (const hit of found.hits) {
                  const sections = await index.document(hit.page);
                  console.log(sections[rowsOf(index, found, hit, 1)[0] - index.sectionStarts[hit.page]].url);
                }
                """)
    }

    private func index() -> SearchIndex {
        var scanner = PageScanner()
        func page(_ url: String, _ title: String, _ html: String, _ subject: SearchSubject? = nil) -> IndexedPage {
            var page = SearchPage(url: url, title: title)
            page.subject = subject
            return scanner.index(page, html: Array(html.utf8))
        }
        var presets = SearchPage(url: "presets.html", title: "Presets")
        let deploy = SearchSubject(.preset, names: ["deploy", "Deploy"])
        presets.entries = [SearchEntry(deploy, title: "Deploy", anchor: "preset:deploy", summary: "Pipelines")]
        return SearchIndex([
            page("api.html", "API", "Every endpoint.<h2 id=\"get-api_keys\">GET /api_keys</h2><p>Lists keys.</p>"),
            page("deploying.html", "How to deploy", "<p>deploy deploy deploy deploy</p>"),
            page("german.html", "Größe", "<p>Die Größe eines Schlüssels.</p>"),
            page("japanese.html", "Schlüssel", "<p>日本語のキー</p>"),
            scanner.index(presets, html: Array("<table><tr><td>Deploy</td></tr></table>".utf8)),
            page("roles.html", "Role", "<p>A permission.</p><h2 id=\"a-note\">A note</h2><p>An executor is a viewer.</p>"),
            page(
                "rules/role-legacy.html", "role-legacy", "<p>executor, executor</p>", SearchSubject(.rule, names: ["role-legacy"])
            ),
        ])
    }

    private func quotedForScript(_ text: String) -> String {
        var json = JSONBytes()
        json.append(text: text.utf8)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
