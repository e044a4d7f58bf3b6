package import SourceText

/// Everything that was read by a shape: the records at every depth, and the values of another type than theirs.
package struct RecordReading: Sendable {
    /// Outer records before what they hold.
    package private(set) var records: [Record] = []
    package private(set) var mismatches: [TypeMismatch] = []

    package init() {}

    /// Reads a value as `type`, and what it holds. Depth is bounded by the shape, whatever aliases say.
    package mutating func read(_ value: LocatedValue, as type: FieldType) {
        guard type.accepts(value.kind) else {
            mismatches.append(TypeMismatch(value: value, expected: type))
            return
        }
        switch type {
        case .list(let item): for value in value.items { read(value, as: item) }
        case .record(let shape): add(Record(value, as: shape))
        case .map(let item): for field in value.fields { read(field.value, as: item) }
        case .string, .stringOrNull, .integer, .boolean, .any: break
        }
    }

    /// Adds a record and reads the fields that its shape defines.
    package mutating func add(_ record: Record) {
        records.append(record)
        for field in record.fields where !field.isRepeated {
            if let index = field.definition { read(field.value, as: record.shape.fields[index].type) }
        }
    }

    mutating func addMismatch(_ value: LocatedValue, expected: FieldType) {
        mismatches.append(TypeMismatch(value: value, expected: expected))
    }
}

/// A value of another type than its field's.
package struct TypeMismatch: Sendable {
    package let value: LocatedValue
    package let expected: FieldType
}
