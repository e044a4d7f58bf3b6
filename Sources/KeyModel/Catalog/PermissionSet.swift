/// A set of a catalog's permissions, one bit each.
///
/// Bit *n* stands for `catalog.permissions[n]`, so a set means something only beside the catalog it was made with.
package struct PermissionSet: Sendable, Hashable {
    /// The most permissions a catalog may name: the width of the set. Four machine words keep a set free of allocation.
    package static let capacity = 256

    private var words: SIMD4<UInt64>

    package init() { words = .zero }

    package init(_ indices: some Sequence<Int>) {
        self.init()
        for index in indices { insert(index) }
    }

    package var isEmpty: Bool { words == .zero }

    package var count: Int {
        words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount + words[3].nonzeroBitCount
    }

    /// Adds the permission at `index`.
    ///
    /// - Precondition: `index` is in `0..<PermissionSet.capacity`, which every catalog's permission indices are.
    package mutating func insert(_ index: Int) {
        words[index >> 6] |= 1 << UInt64(index & 63)
    }

    package func contains(_ index: Int) -> Bool {
        words[index >> 6] & (1 << UInt64(index & 63)) != 0
    }

    package func union(_ other: PermissionSet) -> PermissionSet { PermissionSet(words: words | other.words) }

    package func intersection(_ other: PermissionSet) -> PermissionSet { PermissionSet(words: words & other.words) }

    package func subtracting(_ other: PermissionSet) -> PermissionSet { PermissionSet(words: words & ~other.words) }

    package func isSuperset(of other: PermissionSet) -> Bool { other.words & ~words == .zero }

    package func isDisjoint(with other: PermissionSet) -> Bool { words & other.words == .zero }

    package mutating func formUnion(_ other: PermissionSet) { words |= other.words }

    private init(words: SIMD4<UInt64>) { self.words = words }
}

extension PermissionSet: Sequence {
    /// The indices in the set, ascending.
    package struct Iterator: IteratorProtocol {
        /// What has not been given yet.
        private var words: SIMD4<UInt64>
        private var word = 0

        fileprivate init(_ words: SIMD4<UInt64>) { self.words = words }

        package mutating func next() -> Int? {
            while word < words.scalarCount {
                let bits = words[word]
                if bits != 0 {
                    words[word] = bits & (bits - 1)
                    return (word << 6) + bits.trailingZeroBitCount
                }
                word += 1
            }
            return nil
        }
    }

    package func makeIterator() -> Iterator { Iterator(words) }
}
