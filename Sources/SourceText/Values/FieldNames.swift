/// The names of fields, to be found in a tree without making a `String`.
package final class FieldNames: Sendable {
    /// The UTF-8 of the names, end to end.
    private let bytes: [UInt8]

    /// Where each name ends in `bytes`.
    private let ends: [Int]

    package init(_ names: [String]) {
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for name in names {
            bytes += name.utf8
            ends.append(bytes.count)
        }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// Gives a mapping's fields in order: each by its place, the index of its name (nil where it is none of these), and the kind of
    /// its value.
    package func forEachField(of mapping: LocatedValue, _ body: (FieldPlace, _ index: Int?, ValueKind) -> Void) {
        let tree = mapping.tree
        mapping.forEachField { place in
            body(place, index(of: tree.nodes[tree.target(of: Int(place.name))], in: tree), mapping.kind(at: place))
        }
    }

    /// Complexity: linear in the number of names, which is small; most are of another length.
    private func index(of node: ValueNode, in tree: ValueTree) -> Int? {
        guard node.kind == .string else { return nil }
        return tree.withText(of: node) { text in
            bytes.withUnsafeBufferPointer { bytes in
                var start = 0
                for index in ends.indices {
                    if ends[index] - start == text.count, bytes.holds(text, at: start) { return index }
                    start = ends[index]
                }
                return nil
            }
        }
    }
}
