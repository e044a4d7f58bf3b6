package import KeyModel

/// A key that is being made: what has been answered so far.
package struct KeyDraft: Sendable, Hashable {
    /// A preset's id; nil where nobody named one.
    package var preset: String?

    /// One whose `resource_id` is empty still needs it.
    package var scopes: [Scope] = []
    package var groups: [String] = []
    package var name = ""

    /// Empty where there is none.
    package var description = ""

    /// The file that it will be written to; nil where nobody named one.
    package var output: String?

    package init() {}

    /// The key as it would be written now.
    package var key: APIKey {
        APIKey(
            name: name, description: description.isEmpty ? nil : description, preset: preset, scopes: scopes,
            sharingGroupIDs: groups)
    }

    /// Takes a preset, and its default scopes for those that there are: an id that was said for a scope of the same type is kept. A
    /// preset without default scopes leaves the scopes as they are.
    mutating func start(from preset: Preset) {
        self.preset = preset.id
        guard !preset.defaultScopes.isEmpty else { return }
        var answered = scopes.filter { !$0.resourceID.isEmpty }
        scopes = preset.defaultScopes.map { scope in
            let known = answered.firstIndex { $0.resourceType == scope.resourceType }.map { answered.remove(at: $0).resourceID }
            return Scope(resourceType: scope.resourceType, resourceID: known ?? "", role: scope.role)
        }
    }
}
