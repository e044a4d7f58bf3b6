/// Where a value stands in its tree, or that there is none: a number, for those who keep many and hold the tree but once.
package struct TreePlace: Sendable {
    /// The index of its node; negative where there is none.
    package let entry: Int32

    package static let none = TreePlace(entry: -1)

    package init(entry: Int32) { self.entry = entry }

    package var isNone: Bool { entry < 0 }
}

extension LocatedValue {
    package var place: TreePlace { TreePlace(entry: Int32(entry)) }

    /// The place of the value of a mapping's field: of its first mention, where it is repeated.
    package func place(ofField name: String) -> TreePlace {
        var name = name
        return name.withUTF8 { place(ofField: $0) }
    }

    private func place(ofField name: UnsafeBufferPointer<UInt8>) -> TreePlace {
        guard kind == .mapping else { return .none }
        var next = node + 1
        let end = Int(tree.nodes[node].subtreeEnd)
        while next < end {
            let field = tree.nodes[tree.target(of: next)]
            let value = Int(tree.nodes[next].subtreeEnd)
            if field.kind == .string, Int(field.textEnd - field.textStart) == name.count,
                tree.withText(of: field, { $0.holds(name, at: 0) })
            {
                return TreePlace(entry: Int32(value))
            }
            next = Int(tree.nodes[value].subtreeEnd)
        }
        return .none
    }
}

extension ValueTree {
    package subscript(place: TreePlace) -> LocatedValue? {
        place.isNone ? nil : LocatedValue(tree: self, entry: Int(place.entry))
    }

    /// The kind of what stands at a place; nil where there is none.
    package func kind(at place: TreePlace) -> ValueKind? { place.isNone ? nil : nodes[target(of: Int(place.entry))].kind }

    /// The UTF-8 of the scalar at a place, uncopied; empty where there is none.
    package func textBytes(at place: TreePlace) -> ArraySlice<UInt8> {
        guard !place.isNone else { return [] }
        let node = nodes[target(of: Int(place.entry))]
        return text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// Whether scalars stand at both places that have the same text.
    package func haveSameText(_ a: TreePlace, _ b: TreePlace) -> Bool {
        guard !a.isNone, !b.isNone else { return false }
        let (a, b) = (nodes[target(of: Int(a.entry))], nodes[target(of: Int(b.entry))])
        guard a.textEnd - a.textStart == b.textEnd - b.textStart else { return false }
        return withText(of: a) { a in withText(of: b) { b in a.holds(b, at: 0) } }
    }
}
