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
        let one = ThemeAssets(Theme([ThemeFile(name: "css/a.css", bytes: [1], displayName: "")]))
        let other = ThemeAssets(Theme([ThemeFile(name: "css/a.css", bytes: [2], displayName: "")]))
        #expect(one.styleSheets != other.styleSheets)
        #expect(one.styleSheets == ["assets/a.af63bc4c8601b62c.css"])
    }
}
