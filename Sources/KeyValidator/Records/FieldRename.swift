internal import SourceText

/// A field that the shape does not name, and the one absent field that its author must have meant.
package struct FieldRename: Sendable {
    /// The unknown field.
    package let field: RecordField

    /// The field to rename it to.
    package let definition: FieldDefinition
}

extension Record {
    /// The renames to offer: exactly one known field is close, it is absent, and no earlier rename takes it.
    package var renames: [FieldRename] {
        var renames: [FieldRename] = []
        for field in fields where field.definition == nil && !field.isRepeated && field.name.kind == .string {
            guard let name = closeMatch(to: field.name.text, among: shape.fields.map(\.name)),
                let definition = absentFields.first(where: { $0.name == name }),
                !renames.contains(where: { $0.definition.name == name })
            else { continue }
            renames.append(FieldRename(field: field, definition: definition))
        }
        return renames
    }
}
