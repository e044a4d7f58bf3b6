/// Which key of one state of a project is which of another.
struct KeyMatching {
    /// For each new key the index of the old one that it is; nil for one that is new.
    private(set) var partners: [Int?]

    /// The old keys that are none of the new, in their order.
    var unmatched: [Int] { old.indices.filter { !isTaken[$0] } }

    private let old: [APIKey]
    private let new: [APIKey]
    private var isTaken: [Bool]

    /// By name; of several keys of a name those of the same content first, then in their order. What is left is a key with
    /// another name where the content is that of a key that is gone.
    init(old: [APIKey], new: [APIKey]) {
        self.old = old
        self.new = new
        partners = [Int?](repeating: nil, count: new.count)
        isTaken = [Bool](repeating: false, count: old.count)
        matchRepeatedNames()
        match { $0.name }
        match { KeyContent($0) }
    }

    private mutating func matchRepeatedNames() {
        let repeated = Self.repeatedNames(old).union(Self.repeatedNames(new))
        guard !repeated.isEmpty else { return }
        match { repeated.contains($0.name) ? NamedContent(name: $0.name, content: KeyContent($0)) : nil }
    }

    private static func repeatedNames(_ keys: [APIKey]) -> Set<String> {
        var seen: Set<String> = []
        return Set(keys.lazy.map(\.name).filter { !seen.insert($0).inserted })
    }

    /// Brings those together that are still alone and of which `identity` says the same, in their order.
    private mutating func match<Identity: Hashable>(by identity: (APIKey) -> Identity?) {
        let left = unmatched
        guard !left.isEmpty else { return }
        // The last first, so that the next one to take stands last.
        var waiting: [Identity: [Int]] = [:]
        for index in left.reversed() {
            if let identity = identity(old[index]) { waiting[identity, default: []].append(index) }
        }
        for index in new.indices where partners[index] == nil {
            guard let identity = identity(new[index]), let partner = waiting[identity]?.popLast() else { continue }
            partners[index] = partner
            isTaken[partner] = true
        }
    }

    private struct NamedContent: Hashable {
        let name: String
        let content: KeyContent
    }
}
