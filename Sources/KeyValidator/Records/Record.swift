package import SourceText

/// A mapping read by its shape.
package struct Record: Sendable {
    package let shape: RecordShape
    package let value: LocatedValue

    /// Every field as written, in order.
    package let fields: [RecordField]

    package init(_ value: LocatedValue, as shape: RecordShape) {
        self.shape = shape
        self.value = value
        var fields: [RecordField] = []
        for field in value.fields {
            let name = field.name
            let index = name.kind == .string ? shape.index(ofField: name.textBytes) : nil
            let isRepeated =
                if let index { fields.contains { $0.definition == index } } else {
                    fields.contains { $0.definition == nil && $0.name.text == name.text && $0.name.kind == name.kind }
                }
            fields.append(RecordField(name: name, value: field.value, definition: index, isRepeated: isRepeated))
        }
        self.fields = fields
    }

    /// The value of a field: of its first mention, where it is repeated.
    package subscript(field name: String) -> LocatedValue? {
        fields.first { $0.definition.map { shape.fields[$0].name == name } ?? false }?.value
    }

    /// The value of a field that is a string.
    package func string(_ name: String) -> LocatedString? { self[field: name].flatMap(LocatedString.init) }

    /// The items of a field that is a list.
    package func items(_ name: String) -> [LocatedValue] { self[field: name]?.items ?? [] }

    /// The definitions of its fields that are absent, in the shape's order.
    package var absentFields: [FieldDefinition] {
        shape.fields.enumerated().filter { index, _ in !fields.contains { $0.definition == index } }.map(\.element)
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
