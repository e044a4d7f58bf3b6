package import SourceText

/// A mapping read by its shape.
package struct Record: Sendable {
    package let shape: RecordShape
    package let value: LocatedValue

    /// Every field as written, in order.
    package let fields: RecordFields

    /// A bit for each of the shape's fields that is there.
    private let present: UInt64

    package init(_ value: LocatedValue, as shape: RecordShape) {
        self.shape = shape
        self.value = value
        fields = RecordFields(value, as: shape)
        present = fields.present
    }

    /// Whether every required field is there.
    package var isComplete: Bool { shape.required & ~present == 0 }

    /// The value of a field: of its first mention, where it is repeated.
    package subscript(field name: String) -> LocatedValue? {
        shape.fields.firstIndex { $0.name == name }.flatMap(fields.value(ofField:))
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
