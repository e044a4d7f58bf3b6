internal import Platform
internal import TerminalForms

/// One question of the wizard, or a few that belong together.
protocol WizardStep: Sendable {
    /// Takes a key and says where to go. Answers go into the draft as they are given.
    mutating func handle(_ key: KeyPress, _ draft: inout KeyDraft, in context: StepContext) -> StepMove

    func page(of draft: KeyDraft, in context: StepContext) -> WizardPage

    /// Whether there is typed text that Ctrl-D would delete from.
    var holdsTypedText: Bool { get }
}

extension WizardStep {
    var holdsTypedText: Bool { false }
}

/// What a step goes by.
struct StepContext {
    let settings: WizardSettings
    let size: TerminalSize

    /// Whether there is no step before this one.
    let isFirst: Bool

    /// Whether another preset leaves the scopes as they are, since they were given with the command.
    let keepsScopes: Bool
}

/// Where a key leads.
enum StepMove: Equatable {
    case stay, next, back, quit

    /// To a step out of the order; the review comes after it.
    case go(StepName)

    /// Writes the key to a file and ends the wizard.
    case write(String)
}

/// The steps in the order in which they are taken.
enum StepName: CaseIterable {
    case preset, scopes, groups, name, description, review
}
