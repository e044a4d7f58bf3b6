extension RecordShape {
    /// A key: section 3 of the rulebook.
    package static let key = RecordShape(
        title: "a key",
        summary: "An API key as a file: what it is called, what it may do, and who owns what it creates",
        fields: [
            FieldDefinition(
                "name", .string, isRequired: true,
                summary: "What uses the key, in a few words; it tells keys apart in lists, logs and reviews", meaning: .keyName),
            FieldDefinition("description", .stringOrNull, summary: "What the key is for", meaning: .keyDescription),
            FieldDefinition(
                "preset", .string,
                summary: "The preset that the key was started from; it records what was meant and never adds scopes",
                meaning: .preset),
            FieldDefinition(
                "scopes", .list(of: .record(.scope)), isRequired: true,
                summary: "What the key may do: each scope is one role on one resource, and without a scope there is no access",
                meaning: .scopes),
            FieldDefinition(
                "sharing_group_ids", .list(of: .string), isRequired: true,
                summary: "The ids of the groups that will own what the key creates; the key can also do what they already may",
                meaning: .sharingGroups),
        ] + platformFields)

    /// What the platform sets, so that its answers can be checked as they are.
    private static let platformFields = [
        ("id", "The key’s id"), ("org_id", "The organization that the key belongs to"),
        ("key_prefix", "How the key itself begins"),
        ("created_by", "Who created the key"), ("created_at", "When the key was created"),
        ("last_used_at", "When the key was last used"), ("revoked_at", "When the key was revoked"),
    ].map { FieldDefinition($0, .stringOrNull, summary: $1 + "; set by the platform", meaning: .setByPlatform) }

    package static let scope = RecordShape(
        title: "a scope", summary: "One role on one specific resource",
        fields: [
            FieldDefinition(
                "resource_type", .string, isRequired: true, summary: "What kind of resource the scope is on",
                meaning: .resourceType),
            FieldDefinition(
                "resource_id", .string, isRequired: true, summary: "The id of the one resource; there are no wildcards",
                meaning: .resourceID),
            FieldDefinition(
                "role", .string, isRequired: true, summary: "What the key may do there; each resource type has roles of its own",
                meaning: .role),
        ])

    /// The inventory of groups.
    package static let groupsFile = RecordShape(
        title: "a groups file", summary: "The sharing groups that exist",
        fields: [
            FieldDefinition("groups", .list(of: .record(.group)), isRequired: true, summary: "The groups, each id once")
        ])

    package static let group = RecordShape(
        title: "a group", summary: "Members that own what the keys which share with it create",
        fields: [
            FieldDefinition("id", .string, isRequired: true, summary: "The group’s id"),
            FieldDefinition("name", .string, summary: "What the group is called"),
            FieldDefinition("members", .list(of: .string), summary: "The ids of its members"),
            FieldDefinition(
                "grants", .list(of: .record(.scope)),
                summary: "What the group may already do; a key that shares with it may do it too"),
        ])

    /// The inventory of resources.
    package static let resourcesFile = RecordShape(
        title: "a resources file", summary: "The resources that exist, and what contains them",
        fields: [
            FieldDefinition(
                "resources", .list(of: .record(.resource)), isRequired: true, summary: "The resources, each once")
        ])

    package static let resource = RecordShape(
        title: "a resource", summary: "A resource that exists, and what contains it",
        fields: [
            FieldDefinition(
                "resource_type", .string, isRequired: true, summary: "What kind of resource it is", meaning: .resourceType),
            FieldDefinition(
                "resource_id", .string, isRequired: true, summary: "The id of the resource", meaning: .resourceID),
            FieldDefinition("parent", .string, summary: "The id of what directly contains it"),
        ])

    /// The shape of the list endpoint's answer. Its items are read one by one, since a webhook key may stand among them.
    package static let keyList = RecordShape(
        title: "a list of keys", summary: "Keys as the platform lists them",
        fields: [
            FieldDefinition(
                "api_keys", .list(of: .any), isRequired: true, summary: "The keys; nothing else stands beside them",
                meaning: .keys)
        ])
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
