internal import KeyValidator

extension RecordShape {
    /// keybook.yaml. Every field is optional; its meaning is `Configuration`'s of the same name.
    static let configuration = RecordShape(
        title: "keybook.yaml",
        fields: [
            FieldDefinition("title", .string),
            FieldDefinition("description", .string),
            FieldDefinition("language", .string),
            FieldDefinition("base_url", .string),
            FieldDefinition("content", .string),
            FieldDefinition("templates", .string),
            FieldDefinition("output", .string),
            FieldDefinition("sections", .list(of: .string)),
            FieldDefinition("keys", .list(of: .string)),
            FieldDefinition("groups", .string),
            FieldDefinition("resources", .string),
            FieldDefinition("rules", .map(of: .string)),
            FieldDefinition("markdown", .record(.markdownSettings)),
        ])

    private static let markdownSettings = RecordShape(
        title: "the Markdown settings",
        fields: [FieldDefinition("raw_html", .boolean), FieldDefinition("unsafe_urls", .boolean)])
}
