package import SourceText

/// A mapping read by its shape.
package struct Record: Sendable {
    package let shape: RecordShape
    package let value: LocatedValue

    /// Every field as written, in order.
    package let fields: [RecordField]

    /// A bit for each of the shape's fields that is there.
    private let present: UInt64

    package init(_ value: LocatedValue, as shape: RecordShape) {
        self.shape = shape
        self.value = value
        var present: UInt64 = 0
        var unknown: Set<String> = []
        fields = value.fields.map { field in
            let name = field.name
            guard let index = name.kind == .string ? shape.index(ofField: name.textBytes) : nil else {
                let isRepeated = !unknown.insert("\(name.kind.rawValue) \(name.text)").inserted
                return RecordField(name: name, value: field.value, definition: nil, isRepeated: isRepeated)
            }
            let isRepeated = present & 1 << UInt64(index) != 0
            present |= 1 << UInt64(index)
            return RecordField(name: name, value: field.value, definition: index, isRepeated: isRepeated)
        }
        self.present = present
    }

    /// Whether every required field is there.
    package var isComplete: Bool { shape.required & ~present == 0 }

    /// The value of a field: of its first mention, where it is repeated.
    package subscript(field name: String) -> LocatedValue? {
        fields.first { $0.definition.map { shape.fields[$0].name == name } ?? false }?.value
    }

    /// The value of a field that is a string.
    package func string(_ name: String) -> LocatedString? { self[field: name].flatMap(LocatedString.init) }

    /// The value of a field that is a string, its text not copied.
    package func stringValue(_ name: String) -> LocatedValue? { self[field: name].flatMap { $0.kind == .string ? $0 : nil } }

    /// The items of a field that is a list.
    package func items(_ name: String) -> [LocatedValue] { self[field: name]?.items ?? [] }

    /// The definitions of its fields that are absent, in the shape's order.
    package var absentFields: [FieldDefinition] {
        shape.fields.enumerated().filter { index, _ in present & 1 << UInt64(index) == 0 }.map(\.element)
    }

    /// Where what concerns the mapping as a whole is told: its first name, or its `{`.
    package var headline: SourceSpan {
        fields.first?.name.span ?? SourceSpan(value.span.start, min(value.span.start + 1, value.span.end))
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

/// A string and where it stands.
package struct LocatedString: Sendable {
    package let text: String
    package let value: LocatedValue

    /// Nil where the value is something else than a string.
    package init?(_ value: LocatedValue) {
        guard let text = value.string else { return nil }
        self.text = text
        self.value = value
    }

    package var span: SourceSpan { value.span }
}
