internal import SourceText

/// The values that aliases lead to and that have been listed, by identity. Without aliases nothing has to be remembered.
struct SeenValues: Sendable {
    enum Purpose: Hashable {
        case key, name, description, preset, groups
    }

    private struct PresetUse: Hashable {
        let preset: String
        let scopeList: Int
    }

    private struct GroupUse: Hashable {
        let groups: Int
        let scopeList: Int
    }

    private struct Listing: Hashable {
        let identity: Int
        let purpose: Purpose
    }

    var scopes: [Int: ScopeSpec] = [:]
    var scopeLists: [Int: ScopeList] = [:]
    private var presetUses: Set<PresetUse> = []
    private var groupUses: Set<GroupUse> = []
    private var listings: Set<Listing> = []

    /// Whether a value has not been listed for this purpose yet.
    mutating func isNew(_ value: LocatedValue, as purpose: Purpose) -> Bool {
        !value.isShared || listings.insert(Listing(identity: value.identity, purpose: purpose)).inserted
    }

    /// Whether a preset has not met these scopes yet.
    mutating func isNew(_ preset: @autoclosure () -> String, with scopes: ScopeList) -> Bool {
        !scopes.value.isShared
            || presetUses.insert(PresetUse(preset: preset(), scopeList: scopes.value.identity)).inserted
    }

    /// Whether sharing groups have not met these scopes yet.
    mutating func isNew(_ groups: LocatedValue, with scopes: ScopeList) -> Bool {
        !groups.isShared
            || groupUses.insert(GroupUse(groups: groups.identity, scopeList: scopes.value.identity)).inserted
    }
}
