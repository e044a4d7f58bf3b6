package import SourceText

/// What was found in values that were read by their shapes, at every depth.
package struct RecordReading: Sendable {
    /// The records that are not as their shapes say: only of these rules on records have something to say. Outer ones before what
    /// they hold.
    package private(set) var irregular: [Record] = []

    /// The values of another type than theirs.
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
    /// - Parameters:
    ///   - subject: what the value is, for messages: "`name`".
    ///   - found: is given each record that is read, outer ones before what they hold.
    package mutating func read(
        _ value: LocatedValue, as type: FieldType, subject: @autoclosure () -> String, found: (Record) -> Void = { _ in }
    ) {
        guard type.accepts(value.kind) else {
            mismatches.append(TypeMismatch(subject: subject(), value: value, expected: type))
            return
        }
        if value.isShared, !seen.insert(ReadValue(identity: value.identity, type: type)).inserted { return }
        switch type {
        case .list(let item):
            value.forEachItem { read($0, as: item, subject: "an item of \(subject())", found: found) }
        case .record(let shape):
            let record = Record(value, as: shape)
            found(record)
            add(record, found: found)
        case .map(let item):
            for field in value.fields { read(field.value, as: item, subject: quoted(field.name.text), found: found) }
        case .string, .stringOrNull, .integer, .boolean, .any: break
        }
    }

    /// Adds a record and reads the fields that its shape defines; `found` is given the records in it.
    package mutating func add(_ record: Record, found: (Record) -> Void = { _ in }) {
        if !record.isRegular { irregular.append(record) }
        let fields = record.shape.fields
        record.forEachUnsettledField { index, value in
            read(value, as: fields[index].type, subject: "`\(fields[index].name)`", found: found)
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
