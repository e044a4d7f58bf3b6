package import Platform
package import TerminalForms

/// The way from nothing to a checked key spec, in four steps: preset, scopes, sharing groups, review.
///
/// It is a value. A key makes another state of it, and each state has a screen; what it is told of files it is told by its settings.
package struct Wizard: InteractiveProgram {
    package enum Outcome: Sendable, Hashable {
        /// The key is to be written to this path; the check has no error in it.
        case write(KeyDraft, path: String)
        case quit
    }

    package private(set) var draft: KeyDraft
    private let settings: WizardSettings

    /// The steps that are taken in order: those that nothing answered beforehand, and the review.
    private let route: [StepName]
    private var name: StepName
    private var step: any WizardStep

    /// Whether the step was gone to from the review, and leads back there.
    private var isDetour = false

    /// Asked before leaving at the first step.
    private var farewell: Confirm?
    private let keepsScopes: Bool

    /// - Parameters:
    ///   - draft: what is answered already.
    ///   - settings: what the wizard goes by.
    package init(_ draft: KeyDraft, settings: WizardSettings) {
        var draft = draft
        keepsScopes = !draft.scopes.isEmpty
        route = StepName.allCases.filter { !draft.answers($0, settings) }
        draft.takeDefaultScopes(from: settings.catalog)
        name = route.first ?? .review
        step = Self.makeStep(name, draft, settings)
        self.draft = draft
        self.settings = settings
    }

    package mutating func handle(_ key: KeyPress, on size: TerminalSize) -> Outcome? {
        if key == .control("c") || key == .control("d") && !step.holdsTypedText { return .quit }
        if var farewell {
            let answer = farewell.handle(key)
            self.farewell = answer == nil ? farewell : nil
            return answer == true ? .quit : nil
        }
        let context = context(size)
        switch step.handle(key, &draft, in: context) {
        case .stay: break
        case .next: go(to: isDetour ? .review : stepAfter)
        case .back: if let before = isDetour ? .review : stepBefore { go(to: before) } else { farewell = Confirm() }
        case .quit: return .quit
        case .go(let step):
            go(to: step)
            isDetour = true
        case .write(let path): return .write(draft, path: path)
        }
        return nil
    }

    private var stepAfter: StepName {
        route.drop { $0 != name }.dropFirst().first ?? .review
    }

    private var stepBefore: StepName? { route.prefix { $0 != name }.last }

    private mutating func go(to next: StepName) {
        name = next
        step = Self.makeStep(next, draft, settings)
        isDetour = false
    }

    private static func makeStep(_ name: StepName, _ draft: KeyDraft, _ settings: WizardSettings) -> any WizardStep {
        switch name {
        case .preset: PresetStep(draft, settings)
        case .scopes: ScopesStep(draft, settings)
        case .groups: GroupsStep(draft, settings)
        case .name: TextStep(.name, draft)
        case .description: TextStep(.description, draft)
        case .review: ReviewStep(draft, settings)
        }
    }

    private func context(_ size: TerminalSize) -> StepContext {
        StepContext(settings: settings, size: size, isFirst: !isDetour && name == route.first, keepsScopes: keepsScopes)
    }

    package func screen(on size: TerminalSize) -> Screen {
        var page = step.page(of: draft, in: context(size))
        if let farewell {
            page = WizardPage(heading: "Quit? Nothing is written yet.", question: { farewell.drawing(in: $0) })
            page.hints = [KeyHint("y", "quit"), KeyHint("n", "go on")]
        }
        return PageLayout(page, trail: StepTrail(name).line(settings.glyphs), size: size, glyphs: settings.glyphs).screen
    }
}
