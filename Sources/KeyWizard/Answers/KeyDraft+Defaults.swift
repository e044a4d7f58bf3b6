package import KeyModel

extension KeyDraft {
    /// Takes the default scopes of the preset that is named, where no scope is.
    package mutating func takeDefaultScopes(from catalog: Catalog) {
        if scopes.isEmpty, let preset = preset.flatMap(catalog.preset(id:)) { start(from: preset) }
    }
}
