/// A named starting set of default scopes. It fills the wizard in; it never adds scopes to a key.
package struct Preset: Sendable, Hashable {
    /// What a spec's `preset` field says: `read-only`.
    package let id: String
    package let name: String

    /// An emoji shortcode: `:eye:`.
    package let icon: String
    package let defaultScopes: [DefaultScope]
    package let useCase: String

    package init(id: String, name: String, icon: String, defaultScopes: [DefaultScope], useCase: String) {
        self.id = id
        self.name = name
        self.icon = icon
        self.defaultScopes = defaultScopes
        self.useCase = useCase
    }
}

/// A scope without an id, as a preset holds it. Its short form is `agent:editor`.
package struct DefaultScope: Sendable, Hashable, CustomStringConvertible {
    package let resourceType: String
    package let role: String

    package init(resourceType: String, role: String) {
        self.resourceType = resourceType
        self.role = role
    }

    package var description: String { "\(resourceType):\(role)" }
}
