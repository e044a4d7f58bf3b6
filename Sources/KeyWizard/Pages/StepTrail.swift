internal import TerminalForms

/// The four steps in one line: which are done, which one it is, which are ahead.
struct StepTrail {
    private let current: Int

    private static let titles = ["Preset", "Scopes", "Groups", "Review"]

    init(_ step: StepName) {
        current =
            switch step {
            case .preset: 0
            case .scopes: 1
            case .groups: 2
            case .name, .description, .review: 3
            }
    }

    func line(_ glyphs: Glyphs) -> ScreenLine {
        Self.titles.enumerated().reduce(.empty) { line, title in
            let gap = ScreenLine(title.offset > 0 ? "   " : "")
            if title.offset < current {
                return line + gap + ScreenLine(glyphs.done, .good) + ScreenLine(" " + title.element, .faint)
            }
            if title.offset == current {
                return line + gap + ScreenLine(glyphs.current + " ", .accent) + ScreenLine(title.element, .strong)
            }
            return line + gap + ScreenLine(glyphs.ahead + " " + title.element, .faint)
        }
    }
}
