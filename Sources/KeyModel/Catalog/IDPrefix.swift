/// How the ids of a resource type begin.
package struct IDPrefix: Sendable, Hashable {
    /// The index of the type in the catalog.
    package let type: Int
    package let utf8: [UInt8]
}

extension Catalog {
    /// The index of the resource type whose id prefix `id` begins with; where two prefixes fit, the longer one's.
    package func index(ofIDPrefixOf id: String) -> Int? {
        idPrefixes.first { id.utf8.starts(with: $0.utf8) }?.type
    }

    /// The resource type whose id prefix `id` begins with; where two prefixes fit, the longer one's.
    package func resourceType(ofID id: String) -> ResourceType? { index(ofIDPrefixOf: id).map { resourceTypes[$0] } }

    /// The prefix that an id begins with; of two that fit the longer one.
    package func prefix(of id: UnsafeBufferPointer<UInt8>) -> IDPrefix? {
        for prefix in idPrefixes where prefix.utf8.count <= id.count && prefix.utf8[0] == id[0] {
            if id[..<prefix.utf8.count].elementsEqual(prefix.utf8) { return prefix }
        }
        return nil
    }

    /// Longest first, so that the first one that fits counts.
    static func idPrefixes(of types: [ResourceType]) -> [IDPrefix] {
        types.indices
            .map { IDPrefix(type: $0, utf8: Array(types[$0].idPrefix.utf8)) }
            .filter { !$0.utf8.isEmpty }
            .sorted { ($1.utf8.count, $0.type) < ($0.utf8.count, $1.type) }
    }
}
