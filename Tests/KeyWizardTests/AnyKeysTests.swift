import KeyModel
import KeyWizard
import Platform
import TerminalForms
import TestSupport
import Testing

/// Whoever presses whatever: the wizard goes on, its screen fits, and what it would write the check accepts.
struct AnyKeysTests {
    private static let keys: [KeyPress] = [
        .enter, .enter, .enter, .escape, .up, .down, .down, .home, .end, .tab, .backTab, .pageUp, .pageDown, .left, .right,
        .wordLeft,
        .wordRight, .backspace, .delete, .deleteWord, .control("u"), .control("k"), .control("a"), .control("x"), .text(" "),
        .text("a"), .text("d"), .text("n"), .text("agt_a"), .text("ns_prod"), .text("prj_site"), .text("grp_data"), .text("日本🚀"),
        .text("e\u{301}"), .text("\u{202E}"), .pasted("a b,c\nd"), .pasted("tu_4f9aExampleOnly0123456789"), .text("*"),
        .text("b"),
        .text("x.json"),
    ]

    @Test(arguments: 1...6)
    func areSurvived(seed: Int) {
        var generator = SplitMix(seed: UInt64(seed))
        let settings = WizardSettings.sample(seed.isMultiple(of: 2) ? .sample : .empty, taken: ["keys/key.yaml"])
        for _ in 0..<20 {
            var walk = Walk(settings: settings)
            walk.size = TerminalSize(columns: generator.number(below: 100) + 1, rows: generator.number(below: 40) + 1)
            for step in 0..<120 where walk.outcome == nil {
                walk.press(Self.keys[generator.number(below: Self.keys.count)])
                guard step.isMultiple(of: 10) else { continue }
                let screen = walk.wizard.screen(on: walk.size)
                #expect(screen.lines.count <= walk.size.rows)
                #expect(screen.lines.allSatisfy { $0.width <= walk.size.columns })
            }
            if case .write(let draft, let path)? = walk.outcome {
                #expect(DraftCheck(draft, file: path, checker: settings.checker).errorCount == 0)
                #expect(!settings.isTaken(path))
            }
        }
    }
}
