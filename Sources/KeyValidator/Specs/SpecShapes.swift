extension RecordShape {
    /// A key: section 3 of the rulebook.
    package static let key = RecordShape(
        title: "a key",
        fields: [
            FieldDefinition("name", .string, isRequired: true),
            FieldDefinition("description", .stringOrNull),
            FieldDefinition("preset", .string),
            FieldDefinition("scopes", .list(of: .record(.scope)), isRequired: true),
            FieldDefinition("sharing_group_ids", .list(of: .string), isRequired: true),
        ] + platformFields)

    /// What the platform sets, so that its answers can be checked as they are.
    private static let platformFields = [
        "id", "org_id", "key_prefix", "created_by", "created_at", "last_used_at", "revoked_at",
    ].map { FieldDefinition($0, .stringOrNull) }

    /// How a scope and a resource begin.
    private static let resourceFields = ["resource_type", "resource_id"].map { FieldDefinition($0, .string, isRequired: true) }

    package static let scope = RecordShape(
        title: "a scope", fields: resourceFields + [FieldDefinition("role", .string, isRequired: true)])

    /// The inventory of groups. Its items are read one by one, as those of a list of keys are.
    package static let groupsFile = RecordShape(
        title: "a groups file", fields: [FieldDefinition("groups", .list(of: .any), isRequired: true)])

    package static let group = RecordShape(
        title: "a group",
        fields: [
            FieldDefinition("id", .string, isRequired: true),
            FieldDefinition("name", .string),
            FieldDefinition("members", .list(of: .string)),
            FieldDefinition("grants", .list(of: .record(.scope))),
        ])

    /// The inventory of resources.
    package static let resourcesFile = RecordShape(
        title: "a resources file", fields: [FieldDefinition("resources", .list(of: .any), isRequired: true)])

    package static let resource = RecordShape(
        title: "a resource", fields: resourceFields + [FieldDefinition("parent", .string)])

    /// The shape of the list endpoint's answer. Its items are read one by one, since a webhook key may stand among them.
    package static let keyList = RecordShape(
        title: "a list of keys", fields: [FieldDefinition("api_keys", .list(of: .any), isRequired: true)])
}

/// Which fields of the shape of a key these are.
enum KeyField {
    static let name = RecordShape.key.index(of: "name")
    static let description = RecordShape.key.index(of: "description")
    static let preset = RecordShape.key.index(of: "preset")
    static let scopes = RecordShape.key.index(of: "scopes")
    static let groups = RecordShape.key.index(of: "sharing_group_ids")
}

/// Which fields of the shape of a scope these are, and of that of a resource, as far as it has them.
enum ScopeField {
    static let resourceType = RecordShape.scope.index(of: "resource_type")
    static let resourceID = RecordShape.scope.index(of: "resource_id")
    static let role = RecordShape.scope.index(of: "role")
}
