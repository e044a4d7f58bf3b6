internal import KeyModel
internal import SourceText
internal import TerminalForms

/// What was answered, for the scrollback: a line an answer.
package struct WizardSummary {
    private let lines: [ScreenLine]

    package init(_ draft: KeyDraft, _ settings: WizardSettings) {
        let preset = draft.preset.map { settings.catalog.preset(id: $0)?.name ?? $0 }
        let answers = [
            ("preset", preset.map { [$0] } ?? []), ("scopes", draft.scopes.map(\.description)), ("groups", draft.groups),
            ("name", [draft.name]), ("description", draft.description.isEmpty ? [] : [draft.description]),
        ]
        let width = answers.filter { !$0.1.isEmpty }.map(\.0.count).max() ?? 0
        lines = answers.flatMap { label, values in
            values.enumerated().map { index, value in
                let mark = index == 0 ? ScreenLine(settings.glyphs.done + " ", .good) : ScreenLine("  ")
                let name = ScreenLine(index == 0 ? label : "", .faint).padded(to: width + 2)
                return mark + name + ScreenLine(shown(value))
            }
        }
    }

    /// The lines, each ended.
    package func text(usesColor: Bool) -> String {
        lines.map { ScreenPainter.text(of: $0, usesColor: usesColor) + "\n" }.joined()
    }
}
