internal import KeyValidator

extension RecordShape {
    /// The shape of the list endpoint's answer, its items as what they are. The check reads them one by one, since a webhook key
    /// may stand among them; whoever types one types a key.
    static let typedKeyList = RecordShape(
        title: keyList.title, summary: keyList.summary,
        fields: keyList.fields.map { field in
            FieldDefinition(
                field.name, .list(of: .record(.key)), isRequired: field.isRequired, summary: field.summary, meaning: field.meaning
            )
        })
}
