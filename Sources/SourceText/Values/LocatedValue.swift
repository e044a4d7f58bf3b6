/// A value of a YAML or JSON document that knows where it stands.
///
/// It is a cursor into a `ValueTree`: copying it copies no content. An alias (`*name`) is followed: `content`, `span`
/// and everything below are the anchored value's, and only `entrySpan` tells the two places apart.
package struct LocatedValue: Sendable {
    package let tree: ValueTree

    /// The node that stands at this place: the alias, where it is one.
    let entry: Int

    /// The node whose content it is.
    let node: Int

    init(tree: ValueTree, entry: Int) {
        self.tree = tree
        self.entry = entry
        node = tree.target(of: entry)
    }

    package var kind: ValueKind { tree.nodes[node].kind }

    /// The value's span. A quoted scalar's holds its quotes; a block collection's ends with its last value.
    package var span: SourceSpan { tree.nodes[node].span }

    /// The span at this place: the alias's own, where it is one.
    package var entrySpan: SourceSpan { tree.nodes[entry].span }

    package var isAlias: Bool { node != entry }

    /// Whether an alias leads to it too, so that it may be met more than once.
    package var isShared: Bool { tree.nodes[node].isAnchored }

    /// Tells values apart within a tree: two aliases of one anchor are the same value.
    package var identity: Int { node }

    /// The text of a scalar with escapes resolved, whatever its kind; empty for a collection.
    package var text: String {
        String(decoding: textBytes, as: UTF8.self)
    }

    /// The UTF-8 of `text`, uncopied.
    package var textBytes: ArraySlice<UInt8> {
        let node = tree.nodes[node]
        return tree.text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// The text of a string; nil for everything else.
    package var string: String? { kind == .string ? text : nil }

    /// Whether it is a string that says `name`; no copy is made to find out.
    package func isNamed(_ name: StaticString) -> Bool {
        kind == .string
            && textBytes.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// How many items a sequence has; 0 for everything else.
    package var itemCount: Int {
        var count = 0
        forEachItem { _ in count += 1 }
        return count
    }

    /// How a scalar or collection is written.
    package var style: ValueStyle { tree.nodes[node].style }

    /// The items of a sequence, in order; empty for everything else.
    package var items: [LocatedValue] {
        var items: [LocatedValue] = []
        forEachItem { items.append($0) }
        return items
    }

    /// Gives the items of a sequence, in order.
    package func forEachItem(_ body: (LocatedValue) -> Void) {
        guard kind == .sequence else { return }
        var next = node + 1
        let end = Int(tree.nodes[node].subtreeEnd)
        while next < end {
            body(LocatedValue(tree: tree, entry: next))
            next = Int(tree.nodes[next].subtreeEnd)
        }
    }

    /// Whether two items of a sequence may be scalars of the same text; of many it is not known without a set, so they may.
    package var mayRepeatItem: Bool {
        guard kind == .sequence else { return false }
        var (count, later) = (0, node + 1)
        let end = Int(tree.nodes[node].subtreeEnd)
        while later < end {
            count += 1
            if count > Self.comparedItems { return true }
            var earlier = node + 1
            while earlier < later {
                if tree.haveSameText(TreePlace(entry: Int32(earlier)), TreePlace(entry: Int32(later))) { return true }
                earlier = Int(tree.nodes[earlier].subtreeEnd)
            }
            later = Int(tree.nodes[later].subtreeEnd)
        }
        return false
    }

    /// How many are compared with each other.
    private static let comparedItems = 16

    /// The fields of a mapping, in order, repeated names included; empty for everything else.
    package var fields: [LocatedField] {
        var fields: [LocatedField] = []
        forEachField { fields.append(LocatedField(name: name(at: $0), value: value(at: $0))) }
        return fields
    }

    /// Gives the places of a mapping's fields in its tree, in order.
    package func forEachField(_ body: (FieldPlace) -> Void) {
        guard kind == .mapping else { return }
        var name = node + 1
        let end = Int(tree.nodes[node].subtreeEnd)
        while name < end {
            let value = Int(tree.nodes[name].subtreeEnd)
            body(FieldPlace(name: Int32(name), value: Int32(value)))
            name = Int(tree.nodes[value].subtreeEnd)
        }
    }

    /// The kind of the value of one of the mapping's fields.
    package func kind(at place: FieldPlace) -> ValueKind { tree.nodes[tree.target(of: Int(place.value))].kind }

    /// The name of one of the mapping's fields.
    package func name(at place: FieldPlace) -> LocatedValue { LocatedValue(tree: tree, entry: Int(place.name)) }

    /// The value of one of the mapping's fields.
    package func value(at place: FieldPlace) -> LocatedValue { LocatedValue(tree: tree, entry: Int(place.value)) }
}

/// A field by the places of its name and its value in a tree: numbers, for those who keep many.
package struct FieldPlace: Sendable {
    let name: Int32
    let value: Int32

    package var valuePlace: TreePlace { TreePlace(entry: value) }
}

/// A name and its value in a mapping.
package struct LocatedField: Sendable {
    /// A string, except where YAML has something else for a name.
    package let name: LocatedValue
    package let value: LocatedValue
}

/// What a value is, by JSON's kinds; YAML's plain scalars are resolved by the core schema of YAML 1.2, section 10.3.2.
package enum ValueKind: UInt8, Sendable, CaseIterable {
    case null, boolean, integer, float, string, sequence, mapping

    /// In place of the one for everything that has a raw value, which other modules would call without knowing the type.
    package static func == (a: ValueKind, b: ValueKind) -> Bool { a.rawValue == b.rawValue }

    /// With its article, for messages: "a list".
    package var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer, .float: "a number"
        case .string: "a string"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// How a value is written.
package enum ValueStyle: UInt8, Sendable {
    /// A scalar without quotes, or a literal of JSON.
    case plain
    case singleQuoted, doubleQuoted

    /// `|` or `>`.
    case blockScalar

    /// A collection in brackets or braces.
    case flow

    /// A collection by indentation.
    case block
}

extension LocatedValue {
    /// Whether aliases make it the value of another field, too: then a change that is right for one may be wrong for the other.
    package var isValueOfSeveralFields: Bool { tree.nodesOfSeveralFields.contains(node) }

    /// The last value in it that holds no other: where what it says ends. Itself, where it is a scalar or an alias.
    package var lastLeaf: LocatedValue {
        LocatedValue(tree: tree, entry: Int(tree.nodes[entry].subtreeEnd) - 1)
    }

    /// The end of the last value in it that takes any room: what is not written has none.
    package var writtenEnd: Int {
        var last = Int(tree.nodes[entry].subtreeEnd) - 1
        while last > entry, tree.nodes[last].span.isEmpty { last -= 1 }
        return last > entry ? Int(tree.nodes[last].end) : entrySpan.end
    }

    /// Whether an alias elsewhere needs what stands at this place.
    package var holdsAnchorInUse: Bool {
        (entry..<Int(tree.nodes[entry].subtreeEnd)).contains { tree.nodes[$0].isAnchored }
    }
}
