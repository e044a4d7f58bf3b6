package import KeyModel

/// The answer to `keybook diff`: what has become of the access of each key.
package struct DiffReport: Sendable {
    /// In the order of the new keys, then the removed ones.
    let keys: [KeyReport]
    let worlds: WorldPair
    let summary: DiffSummary

    /// - Parameter undecided: how many keys are left out, since nobody can say what became of them.
    package init(
        _ changes: [KeyChange], old: [(label: KeyLabel, key: APIKey)], new: [(label: KeyLabel, key: APIKey)],
        in worlds: WorldPair, undecided: Int = 0
    ) {
        keys = changes.map { change in
            KeyReport(change: change, old: change.old.map { old[$0] }, new: change.new.map { new[$0] })
        }
        self.worlds = worlds
        summary = DiffSummary(changes, undecided: undecided)
    }

    /// Whether any key can do what it could not do before.
    package var isAnyWidened: Bool { summary.widened > 0 }

    /// The keys whose access or future owners are others, those that gain access first.
    var changed: [KeyReport] {
        let changed = keys.filter { $0.change.kind != .same }
        return changed.filter(\.change.isWidened) + changed.filter { !$0.change.isWidened }
    }

    /// The keys that are written differently, or have another name, and can do what they could.
    var refactored: [KeyReport] { keys.filter { $0.change.kind == .same && ($0.change.isRewritten || $0.change.isRenamed) } }

    /// One key of it.
    struct KeyReport: Sendable {
        let change: KeyChange
        let old: (label: KeyLabel, key: APIKey)?
        let new: (label: KeyLabel, key: APIKey)?

        /// As it is now; of a removed key as it was.
        var label: KeyLabel { (new ?? old)?.label ?? KeyLabel(name: "", address: "") }

        /// The name that it had, where that is another.
        var formerName: String? { change.isRenamed ? old?.label.name : nil }

        /// What could not be taken into account: of the key as it is now, then what was unknown only before.
        func gaps(in worlds: WorldPair) -> (now: [AccessGap], before: [AccessGap]) {
            let now = new.map { worlds.new.gaps(of: $0.key, on: change.access.gained) } ?? []
            let before = old.map { worlds.old.gaps(of: $0.key, on: change.access.lost) } ?? []
            return (now, before.filter { !now.contains($0) })
        }
    }
}

extension AccessWorld {
    /// What is unknown of a key, and of what contains the resources on which its access is another. Each once.
    fileprivate func gaps(of key: APIKey, on resources: [ResourcePermissions]) -> [AccessGap] {
        var seen: Set<AccessGap> = []
        return (gaps(of: key) + resources.flatMap { gaps(of: $0.resource) }).filter { seen.insert($0).inserted }
    }
}
