import SourceText
import Testing

@testable import SiteGenerator

@Suite struct EmbeddedThemeTests {
    @Test func compiles() {
        let (templates, diagnostics) = SiteTemplates.compile(.embedded)
        #expect(templates != nil)
        #expect(diagnostics.map(\.message) == [])
    }

    /// A name that nobody answers for renders as nothing, in silence.
    @Test func asksOnlyForWhatThereIs() {
        let known = Set(PageContext.names + PageContext.innerNames)
        for file in Theme.embedded.files where file.fileExtension == "mustache" {
            for name in names(in: String(decoding: file.bytes, as: UTF8.self)) {
                #expect(known.contains(name), "\(file.name) asks for `\(name)`")
            }
        }
    }

    @Test func givesItsFilesNamesThatChangeWithTheirContent() {
        let one = ThemeAssets(Theme([ThemeFile(name: "css/a.css", bytes: [1], displayName: "")]))
        let other = ThemeAssets(Theme([ThemeFile(name: "css/a.css", bytes: [2], displayName: "")]))
        #expect(one.styleSheets != other.styleSheets)
        #expect(one.styleSheets == ["assets/a.af63bc4c8601b62c.css"])
    }

    /// The parts of the names in a template's tags, without partials, comments and the dot alone.
    private func names(in text: String) -> [String] {
        var names: [String] = []
        for piece in text.split(separator: "{{").dropFirst() {
            guard let end = piece.firstRange(of: "}}")?.lowerBound, let kind = piece.first, !"!><".contains(kind) else {
                continue
            }
            names += piece[..<end].split { "{}#^/&. ".contains($0) }.map(String.init)
        }
        return names
    }
}
