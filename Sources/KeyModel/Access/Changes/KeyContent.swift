/// What of a key decides on access, whatever its name and the order in which it is written.
struct KeyContent: Sendable, Hashable {
    private let scopes: Set<[UInt8]>
    private let groups: Set<[UInt8]>

    init(_ key: APIKey) { self.init(key.scopes, groupIDs: key.sharingGroupIDs) }

    /// The same of what a group may do.
    init(_ scopes: [Scope], groupIDs: [String] = []) {
        // A zero byte may stand in an id and nowhere else, so what is joined by it can be told apart again.
        self.scopes = Set(scopes.map { Array($0.resourceType.utf8) + [0] + $0.resourceID.utf8 + [0] + $0.role.utf8 })
        groups = Set(groupIDs.map { Array($0.utf8) })
    }
}

extension APIKey {
    /// Whether it has the same scopes and groups, in whatever order and however often.
    func hasContent(of other: APIKey) -> Bool {
        // Nearly every key is as it was, word for word.
        scopes.count == other.scopes.count && sharingGroupIDs.count == other.sharingGroupIDs.count
            && zip(scopes, other.scopes).allSatisfy { $0.isSpelt(like: $1) }
            && zip(sharingGroupIDs, other.sharingGroupIDs).allSatisfy { $0.isSpelt(like: $1) }
            || KeyContent(self) == KeyContent(other)
    }

    /// Whether it says something else than `other`, the name aside.
    func isWritten(otherThan other: APIKey) -> Bool {
        description != other.description || preset != other.preset || scopes != other.scopes
            || sharingGroupIDs != other.sharingGroupIDs
    }
}

extension Scope {
    fileprivate func isSpelt(like other: Scope) -> Bool {
        resourceID.isSpelt(like: other.resourceID) && role == other.role && resourceType == other.resourceType
    }
}
