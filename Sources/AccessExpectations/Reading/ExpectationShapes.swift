package import KeyValidator

extension RecordShape {
    /// What one key can and cannot do.
    package static let expectation = RecordShape(
        title: "an expectation", summary: "What a key is to be able to do, and what it must never be",
        fields: [
            FieldDefinition(
                "key", .string, isRequired: true,
                summary: "The key’s name, or its address, such as keys/release.yaml#2; * is every key"),
            FieldDefinition(
                "can", .list(of: .string),
                summary: "What the key can do: PERMISSION@TYPE:ID, where * as the id is every known resource of the type",
                meaning: .accessPatterns),
            FieldDefinition(
                "cannot", .list(of: .string),
                summary:
                    "What the key must never be able to do: PERMISSION@TYPE:ID, where * as the permission is anything at all",
                meaning: .accessPatterns),
        ])

    /// Several of them in one mapping.
    package static let expectationList = RecordShape(
        title: "a list of expectations", summary: "What keys can and cannot do",
        fields: [
            FieldDefinition(
                "expectations", .list(of: .record(.expectation)), isRequired: true,
                summary: "What is expected of keys; nothing else stands beside it", meaning: .entries)
        ])
}
