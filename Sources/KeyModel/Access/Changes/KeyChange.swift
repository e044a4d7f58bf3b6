/// What has become of one key.
package struct KeyChange: Sendable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, removed

        /// Its access is another, or the groups that will own what it creates.
        case changed
        case same
    }

    /// Its index among the keys before; nil where it is added.
    package let old: Int?

    /// Its index among the keys now; nil where it is removed.
    package let new: Int?
    package let kind: Kind
    package let access: AccessChange

    /// Whether it was found by its content, since its name is another.
    package let isRenamed: Bool

    /// Whether its scopes, groups, preset or description are written differently, whatever became of its access.
    package let isRewritten: Bool

    /// A key is widened when it can do anything that it could not do before; a new one, when it can do anything.
    package var isWidened: Bool { access.isWidened }
}

/// What has become of every key of a project.
package struct AccessComparison: Sendable {
    package let worlds: WorldPair

    /// In the order of the new keys, then the removed ones in the order of the old.
    package let changes: [KeyChange]

    /// Complexity: linear in the keys and in what the two worlds list, and besides in what those keys reach that have changed or
    /// have to do with what has changed around them.
    package init(old: [APIKey], new: [APIKey], in worlds: WorldPair) {
        self.worlds = worlds
        let matching = KeyMatching(old: old, new: new)
        let present = new.indices.map { index in
            guard let partner = matching.partners[index] else {
                return KeyChange(
                    old: nil, new: index, kind: .added, access: AccessChange(from: nil, to: new[index], in: worlds),
                    isRenamed: false, isRewritten: false)
            }
            return KeyChange(from: old[partner], to: new[index], at: (partner, index), in: worlds)
        }
        changes =
            present
            + matching.unmatched.map { index in
                KeyChange(
                    old: index, new: nil, kind: .removed, access: AccessChange(from: old[index], to: nil, in: worlds),
                    isRenamed: false, isRewritten: false)
            }
    }
}

extension KeyChange {
    fileprivate init(from old: APIKey, to new: APIKey, at place: (old: Int, new: Int), in worlds: WorldPair) {
        let isSame = old.hasContent(of: new) && worlds.isUnaffected(new)
        let access = isSame ? AccessChange.none : AccessChange(from: old, to: new, in: worlds)
        self.init(
            old: place.old, new: place.new, kind: access.isEmpty ? .same : .changed, access: access,
            isRenamed: old.name != new.name, isRewritten: new.isWritten(otherThan: old))
    }
}
