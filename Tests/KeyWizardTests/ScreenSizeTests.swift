import KeyWizard
import Platform
import TerminalForms
import TestSupport
import Testing

/// Whatever the size of the terminal, a screen fits into it, and what has to be seen can be.
struct ScreenSizeTests {
    private static let walks: [Walk] = {
        let settings = WizardSettings.sample(.sample)
        var (resource, wrong, roles, changes, leaving) = (Walk(settings: settings), Walk(), Walk.atScopes, Walk.atReview, Walk())
        resource.press(.enter, .text("ns"))
        wrong.press(.enter, .text("agt_" + String(repeating: "長い", count: 60)))
        roles.press(.text("a"), .end, .enter, .end)
        changes.press(.down, .enter)
        leaving.press(.escape)
        var groups = Walk.atScopes(settings: settings)
        groups.press(.enter, .text("grp_e"))
        return [Walk(), resource, wrong, .atScopes, roles, groups, .atReview, .atReview(settings: settings), changes, leaving]
    }()

    @Test func everyScreenFitsIntoEverySize() {
        for (index, walk) in Self.walks.enumerated() {
            for columns in [1, 2, 5, 10, 20, 30, 40, 59, 60, 79, 80, 120, 300] {
                for rows in [1, 2, 3, 5, 8, 10, 12, 16, 24, 60] {
                    let size = TerminalSize(columns: columns, rows: rows)
                    let screen = walk.wizard.screen(on: size)
                    #expect(screen.lines.count <= rows, "walk \(index) in \(columns)x\(rows)")
                    #expect(screen.lines.allSatisfy { $0.width <= columns }, "walk \(index) in \(columns)x\(rows)")
                    if let cursor = screen.cursor {
                        #expect(cursor.line < rows && cursor.column < columns, "walk \(index) in \(columns)x\(rows)")
                    }
                }
            }
        }
    }

    @Test func noScreenHoldsAControlCharacter() {
        for walk in Self.walks {
            #expect(walk.screen.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
    }

    @Test(arguments: [(80, 24), (60, 16), (40, 12), (24, 9)])
    func whatIsAskedIsSeenWhereThereIsLittleRoom(columns: Int, rows: Int) {
        var list = Walk()
        list.size = TerminalSize(columns: columns, rows: rows)
        list.press(.end)
        #expect(list.lines.contains { $0.hasPrefix("❯") && $0.contains("Custom") }, "\(list.screen)")
        var review = Walk.atReview
        review.size = list.size
        #expect(review.lines.contains { $0.hasPrefix("❯ Write keys/ci.yaml") }, "\(review.screen)")
        #expect(review.shows("Quit without writing"))
    }

    @Test func theReviewIsReadPageByPage() {
        var walk = Walk.atReview
        let first = walk.screen
        walk.press(.pageDown)
        #expect(walk.screen != first)
        #expect(walk.shows("What the key can do"), "\(walk.screen)")
        walk.press(.end, .pageDown, .pageDown)
        let last = walk.screen
        #expect(walk.shows("Who owns what it creates"))
        walk.press(.pageDown)
        #expect(walk.screen == last)
        walk.press(.home)
        #expect(walk.screen == first)
    }
}
