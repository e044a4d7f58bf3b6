internal import KeyWriting
internal import SourceText
internal import TerminalForms

/// The name, or the description, of step 4.
struct TextStep: WizardStep {
    private let subject: Subject
    private var field: TextField

    /// Whether the answer was given and refused.
    private var isRefused = false

    enum Subject {
        case name, description
    }

    init(_ subject: Subject, _ draft: KeyDraft) {
        self.subject = subject
        field = TextField(draft[subject], placeholder: subject == .description ? "nothing" : "")
    }

    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove {
        if key == .escape { return .back }
        let isAnswered = field.handle(key) != nil
        draft[subject] = field.text
        guard isAnswered else { return .stay }
        isRefused = findings(draft, context).holdsError
        return isRefused ? .stay : .next
    }

    var holdsTypedText: Bool { !field.text.isEmpty }

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage {
        let field = field
        var page = WizardPage(
            heading: subject == .name ? "What is the key called?" : "A description, if it helps",
            question: { field.drawing(in: $0) })
        page.introduction =
            subject == .name
            ? "People tell keys apart by their names: in lists, in logs, in reviews." : "For those who find the key in a year."
        if field.isTouched || isRefused { page.remarks = findings(draft, context).flatMap([ScreenLine].init) }
        page.hints = [KeyHint("enter", "next"), .back(context), .quit]
        return page
    }

    private func findings(_ draft: KeyDraft, _ context: StepContext) -> [Diagnostic] {
        context.settings.check(draft).findings(in: subject == .name ? .name : .description)
    }
}

extension KeyDraft {
    fileprivate subscript(subject: TextStep.Subject) -> String {
        get { subject == .name ? name : description }
        set { if subject == .name { name = newValue } else { description = newValue } }
    }
}
