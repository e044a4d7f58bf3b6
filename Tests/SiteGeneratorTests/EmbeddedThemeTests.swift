import SourceText
import Testing

@testable import SiteGenerator

@Suite struct EmbeddedThemeTests {
    /// And asks only for what there is: a name that nobody answers for is told.
    @Test func compiles() {
        let (templates, diagnostics) = SiteTemplates.compile(.embedded)
        #expect(templates != nil)
        #expect(diagnostics.map(\.message) == [])
    }

    @Test func givesItsFilesNamesThatChangeWithTheirContent() {
        let (one, other) = (assets(["css/a.css": "1"]), assets(["css/a.css": "2"]))
        #expect(one.styleSheets() != other.styleSheets())
        #expect(one.styleSheets() == ["assets/site.af63ac4c.css"])
    }

    @Test func makesOneStyleSheetAndOneScriptOfAll() {
        let assets = assets(["css/2.css": "two", "css/1.css": "one", "css/9-own.css": "own", "js/b.js": "b()", "js/a.js": "a()"])
        #expect(assets.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["one\ntwo\nown", "a()\n;\nb()"])
        #expect(assets.styleSheets().count == 1)
        #expect(assets.scripts().count == 1)
    }

    @Test func linksToWhatComponentsNeedOnlyWhereTheyAskForIt() {
        let assets = assets([
            "css/1.css": "", "js/a.js": "", "components/tables.css": "", "components/tables.js": "1",
            "components/access/1.js": "2",
            "components/access/2.js": "3", "components/other.js": "4",
        ])
        #expect(assets.scripts().map(stem) == ["site"])
        #expect(assets.scripts(with: .tables).map(stem) == ["site", "tables"])
        #expect(assets.scripts(with: [.tables, .access]).map(stem) == ["site", "access", "tables"])
        #expect(assets.styleSheets(with: [.tables, .access]).map(stem) == ["site", "tables"])
        #expect(assets.files.contains { $0.bytes == Array("2\n;\n3".utf8) })
    }

    @Test func publishesNoIndentationAndNoCommentsOnLinesOfTheirOwn() {
        func published(_ text: String, _ name: String) -> String {
            let file = ThemeFile(name: name, bytes: Array(text.utf8), displayName: "").withoutComments
            return String(decoding: file.bytes, as: UTF8.self)
        }
        #expect(
            published("/* one */\na {\n\n  b: c; /* d */\n}\n/* e\n  f */\ng {}\n", "a.css") == "a {\nb: c; /* d */\n}\ng {}\n")
        #expect(published("// one\nif (a) {\n  // two\n  b(); // c\n}\n", "a.js") == "if (a) {\nb(); // c\n}\n")
        #expect(published("  // {{a}}\n", "a.mustache") == "  // {{a}}\n")
    }

    /// What lines are taken from must not change by it.
    @Test func writesItsScriptsWithoutTextsOfSeveralLines() {
        for file in Theme.embedded.files where file.fileExtension == "js" {
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
                #expect(!line.hasSuffix("`") || line.count { $0 == "`" }.isMultiple(of: 2), "\(file.name): \(line)")
            }
        }
    }

    @Test func namesComponentAssetsInOrderAndHasThemAll() {
        let names = ComponentAssets.named.map(\.name)
        #expect(names == names.sorted())
        for (name, assets) in ComponentAssets.named {
            #expect(ThemeAssets(.embedded).styleSheets(with: assets).map(stem) == ["site", name])
        }
    }

    private func assets(_ files: [String: String]) -> ThemeAssets {
        ThemeAssets(Theme(files.map { ThemeFile(name: $0, bytes: Array($1.utf8), displayName: "") }))
    }

    /// `site` of `assets/site.01234567.css`.
    private func stem(_ output: String) -> String { String(output.split(separator: "/")[1].prefix { $0 != "." }) }
}
