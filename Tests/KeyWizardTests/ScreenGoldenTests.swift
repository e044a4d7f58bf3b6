import KeyWizard
import Platform
import TerminalForms
import Testing

/// The screens as they were last looked at by a person. `KEYBOOK_RECORD=1` writes them again.
struct ScreenGoldenTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        let name: String
        let walk: @Sendable () -> Walk

        var testDescription: String { name }
    }

    static let goldens = [
        Golden(name: "1-preset") { Walk() },
        Golden(name: "2-resource") {
            var walk = Walk(settings: .sample(.sample))
            walk.press(.enter, .text("pro"))
            return walk
        },
        Golden(name: "2-resource-of-another-type") {
            var walk = Walk()
            walk.press(.enter, .text("agt_build"))
            return walk
        },
        Golden(name: "2-scopes") { .atDeployScopes },
        Golden(name: "2-role") {
            var walk = Walk.atDeployScopes
            walk.press(.home, .down, .enter, .enter)
            return walk
        },
        Golden(name: "3-groups") {
            var walk = Walk.atDeployScopes
            walk.press(.enter, .text(" "), .text("op"))
            return walk
        },
        Golden(name: "4-name") {
            var walk = Walk.atScopes
            walk.press(.enter, .text("grp_a"), .enter, .enter)
            return walk
        },
        Golden(name: "4-review") { .atDeployReview },
        Golden(name: "4-review-below") {
            var walk = Walk.atDeployReview
            walk.press(.pageDown)
            return walk
        },
        Golden(name: "4-review-narrow") {
            var walk = Walk.atDeployReview
            walk.size = TerminalSize(columns: 44, rows: 14)
            return walk
        },
        Golden(name: "4-review-ascii") { .atReview(settings: .sample(glyphs: .ascii)) },
        Golden(name: "4-change") {
            var walk = Walk.atDeployReview
            walk.press(.down, .enter)
            return walk
        },
    ]

    @Test(arguments: goldens)
    func screenIsAsItWasLookedAt(golden: Golden) throws {
        let path = Self.root + "/Tests/Fixtures/Screens/\(golden.name).txt"
        let screen = golden.walk().screen + "\n"
        if environmentVariable("KEYBOOK_RECORD") == "1", environmentVariable("CI") == nil {
            try Files.makeDirectory(Self.root + "/Tests/Fixtures/Screens")
            try Files.write(Array(screen.utf8), to: path)
        }
        #expect(screen == String(decoding: try Files.read(path), as: UTF8.self))
    }

    /// What the manual shows is what keybook shows.
    @Test func theManualShowsRealScreens() throws {
        let page = String(decoding: try Files.read(Self.root + "/content/manual/creating-a-spec.md"), as: UTF8.self)
        let screens = Self.goldens.map { Self.trimmed($0.walk().screen) }
        let shown = page.split(separator: "```text\n").dropFirst().compactMap { $0.split(separator: "\n```").first }
        #expect(shown.count >= 3)
        for block in shown { #expect(screens.contains(Self.trimmed(String(block))), "\(block)") }
    }

    /// Without empty lines, which a page has no room for.
    private static func trimmed(_ screen: String) -> [Substring] { screen.split(separator: "\n") }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}
