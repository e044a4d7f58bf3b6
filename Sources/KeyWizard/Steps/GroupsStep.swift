internal import KeyModel
internal import KeyWriting
internal import SourceText
internal import TerminalForms

/// Step 3: the sharing groups.
struct GroupsStep: WizardStep {
    private var groups: MultiSelect

    /// Why the step did not go on, until the next key.
    private var refusal: String?

    init(_ draft: KeyDraft, _ settings: WizardSettings) {
        groups = MultiSelect(label: "group", suggestions: settings.inventory.groups?.suggestions ?? [], chosen: draft.groups)
    }

    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove {
        refusal = nil
        if key == .escape { return .back }
        let isAnswered = groups.handle(key) != nil
        draft.groups = groups.chosen
        guard isAnswered else { return .stay }
        let least = context.settings.catalog.limits.minimumSharingGroups
        if draft.groups.count < least {
            refusal = least == 1 ? "a key needs a sharing group" : "a key needs \(least) sharing groups"
        } else if context.settings.check(draft).findings(in: .groups).holdsError {
            refusal = "mend the errors first: space takes a group out"
        } else {
            return .next
        }
        return .stay
    }

    var holdsTypedText: Bool { !groups.typed.isEmpty }

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage {
        let groups = groups
        var page = WizardPage(heading: "Sharing groups", question: { groups.drawing(in: $0) })
        page.counter = groups.chosen.isEmpty ? "" : "\(groups.chosen.count) chosen"
        page.introduction = context.settings.catalog.sharingMeaning + " The key can also do what these groups may already do."
        if !draft.groups.isEmpty {
            page.remarks = context.settings.check(draft).findings(in: .groups).flatMap([ScreenLine].init)
        }
        if let refusal { page.remarks.insert(ScreenLine(refusal, .warning), at: 0) }
        page.hints = [
            KeyHint("enter", groups.typed.isEmpty ? "continue" : "add"), KeyHint("space", "select"),
            .choose(context), .back(context), .quit,
        ]
        return page
    }
}
