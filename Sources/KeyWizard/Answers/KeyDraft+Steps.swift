internal import KeyModel
internal import KeyWriting

extension KeyDraft {
    /// Whether a step has nothing left to ask: it is answered, and the check has no error there.
    func answers(_ step: StepName, _ settings: WizardSettings) -> Bool {
        func isSound(_ part: SpecPart) -> Bool { !settings.check(self).findings(in: part).holdsError }
        switch step {
        case .preset: return settings.catalog.presets.isEmpty || preset.flatMap(settings.catalog.preset(id:)) != nil
        case .scopes: return !scopes.isEmpty && !scopes.contains(where: \.resourceID.isEmpty) && isSound(.scopes)
        case .groups: return !groups.isEmpty && isSound(.groups)
        case .name: return !name.isEmpty && isSound(.name)
        case .description: return !description.isEmpty && isSound(.description)
        case .review: return false
        }
    }
}
