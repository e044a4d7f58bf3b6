internal import KeyModel
internal import SourceText
internal import TerminalForms

/// Step 4: the spec as it will stand in the file, what the key will be able to do, and what the check says of it.
struct ReviewStep: WizardStep {
    private var mode: Mode
    private var pane = ScrollPane()

    /// Why nothing was written, until the next key.
    private var refusal: String?

    private enum Mode: Sendable {
        case actions(SelectList<Action>)
        case changes(SelectList<Change>)
        case file(TextField)
    }

    private enum Action: Sendable {
        case write, change, quit
    }

    private enum Change: Sendable {
        case step(StepName)
        case file
    }

    init(_ draft: KeyDraft, _ settings: WizardSettings) { mode = Self.actions(draft, settings) }

    // MARK: Keys

    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove {
        refusal = nil
        switch mode {
        case .actions(var list):
            if key == .escape { return .back }
            if scroll(key, draft, context) { return .stay }
            let action = list.handle(key)
            mode = .actions(list)
            switch action {
            case .write: return write(draft, context.settings)
            case .change: mode = Self.changes(draft, context.settings)
            case .quit: return .quit
            case nil: break
            }
        case .changes(var list):
            let change = list.handle(key)
            mode = key == .escape ? Self.actions(draft, context.settings) : .changes(list)
            switch change {
            case .step(let step): return .go(step)
            case .file: mode = .file(TextField(context.settings.output(of: draft)))
            case nil: break
            }
        case .file(var field):
            let path = field.handle(key)
            mode = key == .escape ? Self.actions(draft, context.settings) : .file(field)
            if let path { take(path, &draft, context.settings) }
        }
        return .stay
    }

    var holdsTypedText: Bool { if case .file(let field) = mode { !field.text.isEmpty } else { false } }

    private mutating func write(_ draft: KeyDraft, _ settings: WizardSettings) -> StepMove {
        let path = settings.output(of: draft)
        if DraftCheck(draft, file: path, checker: settings.checker).errorCount > 0 {
            refusal = "a spec with errors is not written: mend them first"
        } else if let reason = settings.reasonAgainst(path) {
            refusal = reason
        } else {
            return .write(path)
        }
        return .stay
    }

    private mutating func take(_ path: String, _ draft: inout KeyDraft, _ settings: WizardSettings) {
        refusal = settings.reasonAgainst(path)
        guard refusal == nil else { return }
        draft.output = path
        mode = Self.actions(draft, settings)
    }

    private mutating func scroll(_ key: KeyPress, _ draft: KeyDraft, _ context: StepContext) -> Bool {
        let layout = PageLayout(
            page(of: draft, in: context), trail: .empty, size: context.size, glyphs: context.settings.glyphs)
        let text = ReviewText(draft, context.settings, columns: layout.space.columns)
        return pane.handle(key, count: text.lines.count, height: paneHeight(in: layout.space))
    }

    // MARK: The page

    private static func actions(_ draft: KeyDraft, _ settings: WizardSettings) -> Mode {
        .actions(
            SelectList([
                Choice(.write, "Write \(shown(settings.output(of: draft)))"), Choice(.change, "Change an answer"),
                Choice(.quit, "Quit without writing"),
            ]))
    }

    private static func changes(_ draft: KeyDraft, _ settings: WizardSettings) -> Mode {
        let preset = draft.preset.flatMap(settings.catalog.preset(id:))?.name
        return .changes(
            SelectList([
                Choice(.step(.preset), "Preset", note: preset ?? shown(draft.preset ?? "none")),
                Choice(.step(.scopes), "Scopes", note: draft.scopes.map { shown($0.description) }.joined(separator: ", ")),
                Choice(.step(.groups), "Sharing groups", note: draft.groups.map { shown($0) }.joined(separator: ", ")),
                Choice(.step(.name), "Name", note: shown(draft.name)),
                Choice(.step(.description), "Description", note: shown(draft.description)),
                Choice(.file, "File", note: shown(settings.output(of: draft))),
            ]))
    }

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage {
        let settings = context.settings
        var page: WizardPage
        switch mode {
        case .actions(let list):
            let (this, check) = (self, DraftCheck(draft, file: settings.output(of: draft), checker: settings.checker))
            page = WizardPage(heading: "Review `\(shown(settings.output(of: draft)))`") { space in
                this.drawing(of: ReviewText(draft, settings, columns: space.columns), below: list, check, in: space)
            }
            page.leastLines = Self.actionCount + 2 + Self.leastPane
            page.hints = [
                .choose(context), KeyHint("enter", "confirm"), KeyHint("pgup/pgdn", "read on"), .back(context), .quit,
            ]
        case .changes(let list):
            page = WizardPage(heading: "Change what?", question: { list.drawing(in: $0) })
            page.hints = [.choose(context), KeyHint("enter", "change"), .back(context), .quit]
        case .file(let field):
            page = WizardPage(heading: "Which file?", question: { field.drawing(in: $0) })
            page.introduction = "A name that ends in `.json` makes it JSON, any other one YAML."
            page.hints = [KeyHint("enter", "accept"), .back(context), .quit]
        }
        if let refusal { page.remarks = [ScreenLine(marked: refusal, .warning)] }
        return page
    }

    /// The text in a pane with a rule below it, how the check stands, and the actions.
    private func drawing(
        of text: ReviewText, below list: SelectList<Action>, _ check: DraftCheck, in space: DrawingSpace
    ) -> Drawing {
        let height = paneHeight(in: space)
        let visible = pane.visible(count: text.lines.count, height: height)
        var drawing = Drawing(Array(text.lines[visible]))
        drawing.lines += [Self.rule(from: visible, of: text.lines.count, in: space), check.verdict]
        drawing.append(list.drawing(in: DrawingSpace(columns: space.columns, lines: list.choices.count, glyphs: space.glyphs)))
        return drawing
    }

    /// The line below the text, which says how much of it there is beyond the lines that are shown.
    private static func rule(from visible: Range<Int>, of count: Int, in space: DrawingSpace) -> ScreenLine {
        let (above, below) = (visible.lowerBound, count - visible.upperBound)
        let marks = [(above, space.glyphs.above), (below, space.glyphs.below)].filter { $0.0 > 0 }.map { " \($1) \($0) more" }
        let mark = marks.joined()
        return ScreenLine(String(repeating: space.glyphs.rule, count: max(0, space.columns - terminalWidth(mark))) + mark, .faint)
    }

    /// What the actions, the rule and the verdict leave.
    private func paneHeight(in space: DrawingSpace) -> Int { max(0, space.lines - Self.actionCount - 2) }

    private static let actionCount = 3
    private static let leastPane = 6
}

extension DraftCheck {
    /// How many findings there are, in one line.
    fileprivate var verdict: ScreenLine {
        let counts = Severity.allCases.compactMap { severity -> (Severity, Int)? in
            let count = report.diagnostics.count { $0.severity == severity }
            return count > 0 ? (severity, count) : nil
        }
        guard let worst = counts.first?.0 else { return ScreenLine("The check has no findings.", .good) }
        let words = counts.map { "\($1) \($0.rawValue)\($1 == 1 ? "" : "s")" }
        return ScreenLine("The check has \(words.joined(separator: ", ")).", worst.role)
    }
}
