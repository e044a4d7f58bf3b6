package import SourceText

/// Everything that was read by a shape: the records at every depth, and the values of another type than theirs.
package struct RecordReading: Sendable {
    /// Outer records before what they hold.
    package private(set) var records: [Record] = []
    package private(set) var mismatches: [TypeMismatch] = []

    /// What has been read as what: a value that aliases lead to is read once.
    private var seen: Set<ReadValue> = []

    private struct ReadValue: Hashable {
        let identity: Int
        let type: FieldType
    }

    package init() {}

    /// Reads a value as `type`, and what it holds. Depth is bounded by the shape, whatever aliases say.
    ///
    /// - Parameter subject: what the value is, for messages: "`name`".
    package mutating func read(_ value: LocatedValue, as type: FieldType, subject: @autoclosure () -> String) {
        guard type.accepts(value.kind) else {
            mismatches.append(TypeMismatch(subject: subject(), value: value, expected: type))
            return
        }
        if value.isShared, !seen.insert(ReadValue(identity: value.identity, type: type)).inserted { return }
        switch type {
        case .list(let item): for value in value.items { read(value, as: item, subject: "an item of \(subject())") }
        case .record(let shape): add(Record(value, as: shape))
        case .map(let item): for field in value.fields { read(field.value, as: item, subject: quoted(field.name.text)) }
        case .string, .stringOrNull, .integer, .boolean, .any: break
        }
    }

    /// Adds a record and reads the fields that its shape defines.
    package mutating func add(_ record: Record) {
        records.append(record)
        for index in record.fields.unsettled(in: record.shape) {
            let field = record.fields[index]
            guard let index = field.definition else { continue }
            let definition = record.shape.fields[index]
            read(field.value, as: definition.type, subject: "`\(definition.name)`")
        }
    }
}

/// A value of another type than its field's.
package struct TypeMismatch: Sendable {
    /// What the value is: "`name`", "an item of `scopes`", "a key".
    package let subject: String
    package let value: LocatedValue
    package let expected: FieldType
}
