internal import SourceText

/// The values that aliases lead to and that have been listed, by identity.
struct SeenValues: Sendable {
    enum Purpose: Hashable {
        case key, name, description, preset, groups
    }

    struct PresetUse: Hashable {
        let preset: String
        let scopeList: Int
    }

    struct GroupUse: Hashable {
        let groups: Int
        let scopeList: Int
    }

    private struct Listing: Hashable {
        let identity: Int
        let purpose: Purpose
    }

    var scopes: [Int: ScopeSpec] = [:]
    var scopeLists: [Int: ScopeList] = [:]
    var presetUses: Set<PresetUse> = []
    var groupUses: Set<GroupUse> = []
    private var listings: Set<Listing> = []

    /// Whether a value has not been listed for this purpose yet. Without aliases nothing has to be remembered to know.
    mutating func isNew(_ value: LocatedValue, as purpose: Purpose) -> Bool {
        !value.isShared || listings.insert(Listing(identity: value.identity, purpose: purpose)).inserted
    }
}
