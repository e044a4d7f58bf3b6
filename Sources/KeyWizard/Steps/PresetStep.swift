internal import KeyModel
internal import SourceText
internal import TerminalForms

/// Step 1: which preset the key starts from.
struct PresetStep: WizardStep {
    private var list: SelectList<Preset>

    init(_ draft: KeyDraft, _ settings: WizardSettings) {
        let presets = settings.catalog.presets
        let choices = presets.map { preset in
            let scopes = preset.defaultScopes.map(\.description)
            return Choice(
                preset, preset.name, note: preset.useCase,
                details: [scopes.isEmpty ? "no default scopes" : scopes.joined(separator: ", ")],
                icon: settings.emoji(preset.icon) ?? "")
        }
        list = SelectList(choices, current: presets.firstIndex { $0.id == draft.preset } ?? 0)
    }

    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove {
        if key == .escape { return .back }
        guard let preset = list.handle(key) else { return .stay }
        if context.keepsScopes {
            draft.preset = preset.id
        } else if preset.id != draft.preset {
            draft.start(from: preset)
        }
        return .next
    }

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage {
        let list = list
        var page = WizardPage(heading: "What is the key for?", question: { list.drawing(in: $0) })
        page.leastLines = min(Self.linesOfPresets, 2 * context.settings.catalog.presets.count)
        page.introduction =
            "A preset fills in the scopes of the next step, where each of them can be changed. It grants nothing by itself."
        if !draft.scopes.isEmpty, !context.keepsScopes, draft.preset != nil {
            page.remarks = [ScreenLine("Another preset brings its own scopes; ids that you have given stay.", .faint)]
        }
        if let id = draft.preset, context.settings.catalog.preset(id: id) == nil {
            page.remarks = [ScreenLine(marked: "\(quoted(id)) is not a preset", .warning)]
        }
        if let preset = list.currentValue {
            page.remarks += context.settings.catalog.meaning(of: preset).map {
                ScreenLine(shown(context.settings.catalog.phrase($0)), .faint)
            }
        }
        page.hints = [.choose(context), KeyHint("enter", "next"), .back(context), .quit]
        return page
    }

    /// So many are shown before what the chosen one allows.
    private static let linesOfPresets = 12
}

extension KeyHint {
    static func choose(_ context: StepContext) -> KeyHint {
        KeyHint(context.settings.glyphs.arrows, "choose")
    }

    static func back(_ context: StepContext) -> KeyHint { KeyHint("esc", context.isFirst ? "leave" : "back") }

    static let quit = KeyHint("ctrl-c", "quit")
}
