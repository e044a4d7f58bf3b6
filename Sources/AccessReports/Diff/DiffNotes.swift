internal import KeyModel

extension DiffReport {
    /// What could not be taken into account of the keys that have changed, each once, for people. Of many the first few.
    func notes() -> [String] {
        var now = GapList()
        var before = GapList()
        for key in changed {
            let gaps = key.gaps(in: worlds)
            now.add(gaps.now)
            before.add(gaps.before)
        }
        let notes =
            now.merged.map { $0.words(in: worlds.new.catalog) }
            + before.merged.filter { !now.merged.contains($0) }.map { "before: " + $0.words(in: worlds.old.catalog) }
        let limit = 20
        return notes.prefix(limit) + (notes.count > limit ? ["and \(notes.count - limit) more of the kind"] : [])
    }
}

/// Gaps of several keys: each once, and one for all the groups of which nothing is known.
private struct GapList {
    private var gaps: [AccessGap] = []
    private var groups: [String] = []
    private var seen: Set<AccessGap> = []
    private var seenGroups: Set<String> = []

    mutating func add(_ more: [AccessGap]) {
        for gap in more {
            if case .noGroups(let ids) = gap {
                groups += ids.filter { seenGroups.insert($0).inserted }
            } else if seen.insert(gap).inserted {
                gaps.append(gap)
            }
        }
    }

    var merged: [AccessGap] {
        let limit = 8
        guard !groups.isEmpty else { return gaps }
        // With too many to name, what any group may do is unknown.
        return gaps + [.noGroups(groups.count > limit ? [] : groups)]
    }
}
