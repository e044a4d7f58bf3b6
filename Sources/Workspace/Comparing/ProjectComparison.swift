package import KeyModel

/// What has become of each key of a project, as far as both sides are clear.
package struct ProjectComparison: Sendable {
    package let old: ProjectState
    package let new: ProjectState
    package let worlds: WorldPair
    package let changes: [KeyChange]

    /// Keys of one side that may stand in what is not clear of the other: whether they are new, or gone, nobody can say.
    package let undecided: [LocatedKey]

    package init(old: ProjectState, new: ProjectState) {
        self.old = old
        self.new = new
        worlds = WorldPair(old: old.world, new: new.world)
        let comparison = AccessComparison(old: old.keys.map(\.key), new: new.keys.map(\.key), in: worlds)
        let (hiddenBefore, hiddenNow) = (old.doubts, new.doubts)
        var changes: [KeyChange] = []
        var undecided: [LocatedKey] = []
        for change in comparison.changes {
            if change.old == nil, let key = change.new.map({ new.keys[$0] }),
                hiddenBefore.concern(name: key.key.name, path: new.path(of: key))
            {
                undecided.append(key)
            } else if change.new == nil, let key = change.old.map({ old.keys[$0] }),
                hiddenNow.concern(name: key.key.name, path: old.path(of: key))
            {
                undecided.append(key)
            } else {
                changes.append(change)
            }
        }
        self.changes = changes
        self.undecided = undecided
    }
}
