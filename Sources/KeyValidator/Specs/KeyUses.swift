package import KeyModel
package import SourceText

/// A preset and the scopes of a key that names it.
package struct PresetUse: Sendable {
    package let preset: Preset
    package let scopes: ScopeList
}

/// The `sharing_group_ids` and the scopes of a key.
package struct GroupUse: Sendable {
    package let groups: LocatedValue
    package let scopes: ScopeList
}
