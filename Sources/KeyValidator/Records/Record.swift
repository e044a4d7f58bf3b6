package import SourceText

/// A mapping read by its shape. It holds numbers beside its value, so that it is cheap to make and to drop. What is made of one borrows it: a copy counts
/// references, of which a run over many files has millions.
package struct Record: Sendable {
    package let shape: RecordShape
    package let value: LocatedValue

    /// A bit for each of the shape's fields that is there.
    private let present: UInt64

    /// Those of them whose value is to be looked at: at its first mention no scalar of the field's type.
    private let unsettled: UInt64

    /// Where the values of the shape's first fields stand, by their indices.
    private let places: SIMD8<Int32>

    /// Whether the shape names every field.
    let areAllKnown: Bool

    /// Whether a field may be there twice; for sure it is known by `fields`.
    let mayHoldRepetition: Bool

    package init(_ value: LocatedValue, as shape: RecordShape) {
        self.shape = shape
        self.value = value
        var (present, unsettled, unknown, repeated) = (UInt64(0), UInt64(0), 0, false)
        var places = SIMD8(repeating: TreePlace.none.entry)
        shape.names.forEachField(of: value) { place, index, kind in
            guard let index else {
                unknown += 1
                return
            }
            let bit: UInt64 = 1 << UInt64(index)
            if present & bit != 0 {
                repeated = true
            } else {
                present |= bit
                if index < places.scalarCount { places[index] = place.valuePlace.entry }
                if !shape.isSettled(field: index, by: kind) { unsettled |= bit }
            }
        }
        self.present = present
        self.unsettled = unsettled
        self.places = places
        areAllKnown = unknown == 0
        mayHoldRepetition = repeated || unknown > 1
    }

    /// Whether every required field is there.
    package var isComplete: Bool { shape.required & ~present == 0 }

    /// Whether it is as its shape says, its values left aside: no rule on records has anything to say about such a one.
    var isRegular: Bool { isComplete && areAllKnown && !mayHoldRepetition }

    /// The place of the value of a field that is of this kind, by the field's index in the shape.
    func place(of field: Int, _ kind: ValueKind) -> TreePlace {
        guard field < shape.fields.count else { return .none }
        let place = field < places.scalarCount ? TreePlace(entry: places[field]) : value.place(ofField: shape.fields[field].name)
        return value.tree.kind(at: place) == kind ? place : .none
    }

    /// Gives the fields whose values are to be looked at, in the order of the file, by their indices in the shape.
    func forEachUnsettledField(_ body: (Int, LocatedValue) -> Void) {
        var left = unsettled
        guard left != 0 else { return }
        shape.names.forEachField(of: value) { place, index, _ in
            guard let index, left & 1 << UInt64(index) != 0 else { return }
            left &= ~(1 << UInt64(index))
            body(index, value.value(at: place))
        }
    }

    /// Every field as written, in order.
    package var fields: [RecordField] {
        var fields: [RecordField] = []
        var present: UInt64 = 0
        var unknown: Set<String> = []
        shape.names.forEachField(of: value) { place, index, _ in
            let name = value.name(at: place)
            let isRepeated: Bool
            if let index {
                isRepeated = present & 1 << UInt64(index) != 0
                present |= 1 << UInt64(index)
            } else {
                isRepeated = !unknown.insert("\(name.kind.rawValue) \(name.text)").inserted
            }
            fields.append(RecordField(name: name, value: value.value(at: place), definition: index, isRepeated: isRepeated))
        }
        return fields
    }

    /// The value of a field: of its first mention, where it is repeated.
    package subscript(field name: String) -> LocatedValue? { value.tree[value.place(ofField: name)] }

    /// The value of a field that is a string.
    package func string(_ name: String) -> LocatedString? { self[field: name].flatMap(LocatedString.init) }

    /// The items of a field that is a list.
    package func items(_ name: String) -> [LocatedValue] { self[field: name]?.items ?? [] }

    /// The definitions of its fields that are absent, in the shape's order.
    package var absentFields: [FieldDefinition] {
        shape.fields.enumerated().filter { index, _ in present & 1 << UInt64(index) == 0 }.map(\.element)
    }

    /// Where what concerns the mapping as a whole is told: its first name, or its `{`.
    package var headline: SourceSpan {
        value.fields.first?.name.span ?? SourceSpan(value.span.start, min(value.span.start + 1, value.span.end))
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

/// A string and where it stands. Its text is made when it is asked for: of most strings only the bytes are looked at.
package struct LocatedString: Sendable {
    package let value: LocatedValue

    /// Nil where the value is something else than a string.
    package init?(_ value: LocatedValue) {
        guard value.kind == .string else { return nil }
        self.value = value
    }

    package var text: String { value.text }

    /// The UTF-8 of `text`, uncopied.
    package var utf8: ArraySlice<UInt8> { value.textBytes }

    package var span: SourceSpan { value.span }
}
