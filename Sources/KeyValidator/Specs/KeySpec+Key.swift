package import KeyModel
internal import SourceText

extension KeySpec {
    /// The key that the spec says; nil where something that a key must have is absent or no string.
    package var key: APIKey? {
        guard record.isComplete, let name = name?.string, let scopes = scopes?.wholeScopes, let groups = sharingGroupIDs else {
            return nil
        }
        return APIKey(
            name: name, description: record.string("description")?.text, preset: presetValue?.string, scopes: scopes,
            sharingGroupIDs: groups)
    }

    private var sharingGroupIDs: [String]? {
        let items = record.items("sharing_group_ids")
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
