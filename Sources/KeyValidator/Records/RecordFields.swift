package import SourceText

/// The fields of a mapping, told by its shape. It holds numbers only, so that a record is cheap to make and to drop.
package struct RecordFields: Sendable, RandomAccessCollection {
    private let mapping: LocatedValue
    private var entries: [Entry] = []

    /// A bit for each of the shape's fields that is there.
    private(set) var present: UInt64 = 0

    private struct Entry: Sendable {
        let field: FieldPlace

        /// The index in the shape's fields; -1 where it does not name it.
        let definition: Int8
        let isRepeated: Bool
    }

    init(_ value: LocatedValue, as shape: RecordShape) {
        mapping = value
        var unknown: Set<String> = []
        var present: UInt64 = 0
        entries.reserveCapacity(Self.usualCount)
        value.forEachField { place in
            let name = value.name(at: place)
            if name.kind == .string, let index = shape.index(ofField: name.textBytes) {
                let isRepeated = present & 1 << UInt64(index) != 0
                present |= 1 << UInt64(index)
                entries.append(Entry(field: place, definition: Int8(index), isRepeated: isRepeated))
            } else {
                let isRepeated = !unknown.insert("\(name.kind.rawValue) \(name.text)").inserted
                entries.append(Entry(field: place, definition: -1, isRepeated: isRepeated))
            }
        }
        self.present = present
    }

    /// A key has four or five fields, a scope three.
    private static let usualCount = 5

    /// The indices of the fields whose values are to be read: known ones, at their first mention, except for scalars of their type.
    func unsettled(in shape: RecordShape) -> [Int] {
        entries.indices.filter { index in
            let entry = entries[index]
            return entry.definition >= 0 && !entry.isRepeated
                && !shape.isSettled(field: Int(entry.definition), by: mapping.kind(at: entry.field))
        }
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int { entries.count }

    package subscript(index: Int) -> RecordField {
        let entry = entries[index]
        return RecordField(
            name: mapping.name(at: entry.field), value: mapping.value(at: entry.field),
            definition: entry.definition < 0 ? nil : Int(entry.definition), isRepeated: entry.isRepeated)
    }

    /// Whether the shape names all of them.
    var areAllKnown: Bool { entries.allSatisfy { $0.definition >= 0 } }

    /// Whether one of them is there twice.
    var holdRepetition: Bool { entries.contains { $0.isRepeated } }

    /// The value of the first field with this index in the shape's fields.
    func value(ofField index: Int) -> LocatedValue? {
        entries.first { $0.definition == index }.map { mapping.value(at: $0.field) }
    }
}

/// A field as it stands in a record.
package struct RecordField: Sendable {
    package let name: LocatedValue
    package let value: LocatedValue

    /// Its index in the shape's fields; nil where the shape does not name it.
    package let definition: Int?

    /// Whether the same name stands before it.
    package let isRepeated: Bool
}
