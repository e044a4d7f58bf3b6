internal import KeyModel
internal import KeyWriting
internal import SourceText
internal import TerminalForms

/// Step 2: the scopes. First the resources of those that the preset has brought, then the list, in which each can be changed.
struct ScopesStep: WizardStep {
    private var list: SelectList<Row>

    /// The scope that is asked about; nil while the list is shown.
    private var editing: ScopeEditing?

    /// Why the step did not go on, until the next key.
    private var refusal: String?

    private enum Row: Sendable {
        case scope(Int)
        case add, proceed
    }

    init(_ draft: KeyDraft, _ settings: WizardSettings) {
        list = Self.list(of: draft, settings)
        fillNext(draft, settings)
    }

    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove {
        refusal = nil
        let settings = context.settings
        guard var editing else { return handleInList(key, &draft, settings) }
        let before = draft.scopes.indices.contains(editing.index) ? draft.scopes[editing.index] : nil
        let result = editing.handle(key, before: before, settings)
        self.editing = editing
        switch result {
        case .goesOn: break
        case .cancelled: return cancel(editing, draft, settings)
        case .leftOut:
            draft.scopes.remove(at: editing.index)
            self.editing = nil
            fillNext(draft, settings)
        case .answered(let scope):
            guard !scope.resourceID.isEmpty else {
                refusal = editing.isFilling ? "an id is needed, or leave the scope out" : "an id is needed"
                return .stay
            }
            let changed = draft.placing(scope, at: editing.index)
            guard !settings.check(changed).findings(in: .scope(editing.index)).holdsError else { return .stay }
            draft = changed
            self.editing = nil
            list = Self.list(of: draft, settings, current: editing.isFilling ? nil : editing.index)
            if editing.isFilling { fillNext(draft, settings) }
        }
        return .stay
    }

    var holdsTypedText: Bool { editing?.holdsTypedText ?? false }

    /// Asks for the next resource that nobody has named.
    private mutating func fillNext(_ draft: KeyDraft, _ settings: WizardSettings) {
        list = Self.list(of: draft, settings)
        guard let index = draft.scopes.firstIndex(where: \.resourceID.isEmpty) else { return }
        editing = ScopeEditing(filling: draft.scopes[index], at: index, settings)
    }

    private mutating func cancel(_ editing: ScopeEditing, _ draft: KeyDraft, _ settings: WizardSettings) -> StepMove {
        self.editing = nil
        guard editing.isFilling else { return .stay }
        guard editing.index > 0 else { return .back }
        self.editing = ScopeEditing(filling: draft.scopes[editing.index - 1], at: editing.index - 1, settings)
        return .stay
    }

    // MARK: The list

    private static func list(of draft: KeyDraft, _ settings: WizardSettings, current: Int? = nil) -> SelectList<Row> {
        let typeWidth = draft.scopes.map { terminalWidth(shown($0.resourceType)) }.max() ?? 0
        let scopes = draft.scopes.enumerated().map { index, scope in
            let type = shown(scope.resourceType)
            let id = scope.resourceID.isEmpty ? "(no id yet)" : shown(scope.resourceID)
            let gap = String(repeating: " ", count: typeWidth + 2 - terminalWidth(type))
            let summary = settings.catalog.role(named: scope.role, of: scope.resourceType).map { ": " + $0.summary } ?? ""
            return Choice(Row.scope(index), type + gap + id, note: shown(scope.role) + summary)
        }
        let rows = scopes + [Choice(.add, "Add a scope"), Choice(.proceed, "Continue")]
        return SelectList(rows, current: current ?? rows.count - (scopes.isEmpty ? 2 : 1))
    }

    private mutating func handleInList(_ key: KeyPress, _ draft: inout KeyDraft, _ settings: WizardSettings) -> StepMove {
        switch key {
        case .escape: return .back
        case .text("a"): add(draft, settings)
        case .text("d"), .delete, .backspace:
            guard case .scope(let index)? = list.currentValue else { break }
            draft.scopes.remove(at: index)
            list = Self.list(of: draft, settings, current: min(index, draft.scopes.count))
        default:
            switch list.handle(key) {
            case .scope(let index): editing = ScopeEditing(editing: draft.scopes[index], at: index, settings)
            case .add: add(draft, settings)
            case .proceed: return proceed(draft, settings)
            case nil: break
            }
        }
        return .stay
    }

    private mutating func add(_ draft: KeyDraft, _ settings: WizardSettings) {
        editing = ScopeEditing(editing: nil, at: draft.scopes.count, settings)
    }

    private mutating func proceed(_ draft: KeyDraft, _ settings: WizardSettings) -> StepMove {
        if draft.scopes.count < settings.catalog.limits.minimumScopes {
            refusal = "a key needs a scope: add one"
        } else if draft.scopes.contains(where: \.resourceID.isEmpty) {
            fillNext(draft, settings)
        } else if settings.check(draft).findings(in: .scopes).holdsError {
            refusal = "mend the errors first"
        } else {
            return .next
        }
        return .stay
    }

    // MARK: The page

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage {
        let settings = context.settings
        var page: WizardPage
        if let editing {
            page = editing.page(in: context)
            if editing.isFilling { page.counter = "scope \(editing.index + 1) of \(draft.scopes.count)" }
            if let scope = editing.candidate {
                let findings = settings.check(draft.placing(scope, at: editing.index)).findings(in: .scope(editing.index))
                page.remarks = findings.flatMap([ScreenLine].init)
                if !findings.holdsError {
                    page.remarks.append(ScreenLine(marked: settings.catalog.meaning(of: scope).joined(separator: " ")))
                }
            }
        } else {
            let list = list
            page = WizardPage(heading: "Scopes", question: { list.drawing(in: $0) })
            page.introduction = "A scope is one role on one resource. Fewer and weaker scopes are the safer key."
            // Of what is still to be said there is nothing to find.
            if !draft.scopes.isEmpty, !draft.scopes.contains(where: \.resourceID.isEmpty) {
                page.remarks = settings.check(draft).findings(in: .scopes).flatMap([ScreenLine].init)
            }
            page.hints = [
                .choose(context), KeyHint("enter", "change"), KeyHint("a", "add"), KeyHint("d", "remove"), .back(context), .quit,
            ]
        }
        if let refusal { page.remarks.insert(ScreenLine(refusal, .warning), at: 0) }
        return page
    }
}

extension KeyDraft {
    /// With a scope in the place of another one, or behind all of them.
    fileprivate func placing(_ scope: Scope, at index: Int) -> KeyDraft {
        var draft = self
        if scopes.indices.contains(index) { draft.scopes[index] = scope } else { draft.scopes.append(scope) }
        return draft
    }
}
