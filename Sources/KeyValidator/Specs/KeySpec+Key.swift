package import KeyModel
internal import SourceText

extension KeySpec {
    /// The key that the spec says; nil where something that a key must have is absent or no string.
    package var key: APIKey? {
        guard let name = name?.string, let scopes = scopes?.wholeScopes, let groups = sharingGroupIDs else { return nil }
        return APIKey(
            name: name, description: description?.string, preset: presetValue?.string, scopes: scopes, sharingGroupIDs: groups)
    }

    private var sharingGroupIDs: [String]? {
        guard let items = groups?.items else { return nil }
        let ids = items.compactMap(\.string)
        return ids.count == items.count ? ids : nil
    }
}

extension ScopeList {
    /// All scopes of the list; nil where one of its items is none.
    fileprivate var wholeScopes: [Scope]? {
        let whole = scopes.compactMap(\.spec.scope)
        return whole.count == value.items.count ? whole : nil
    }
}
