extension RecordShape {
    /// A catalog file: section 6 of the rulebook.
    package static let catalog = RecordShape(
        title: "a catalog",
        summary: "The rules of one platform’s keys: what there is, which roles there are, and what they allow",
        fields: [
            FieldDefinition("title", .string, summary: "What the catalog is called", meaning: .catalogText),
            FieldDefinition(
                "permissions", .list(of: .record(.catalogPermission)), isRequired: true,
                summary: "What can be done with a resource, in the order of the tables", meaning: .catalogPermissions),
            FieldDefinition(
                "resource_types", .list(of: .record(.catalogType)), isRequired: true,
                summary: "The kinds of resources, containers before what they contain", meaning: .catalogTypes),
            FieldDefinition(
                "presets", .list(of: .record(.catalogPreset)), summary: "Sets of scopes to start a key from",
                meaning: .catalogEntries),
            FieldDefinition(
                "sharing", .record(.catalogSharing), summary: "What sharing groups receive; nothing, where it is left out"),
            FieldDefinition(
                "limits", .record(.catalogLimits), summary: "How much a key may hold; the standard limits, where it is left out"),
        ])

    static let catalogPermission = RecordShape(
        title: "a permission", summary: "An action on one resource",
        fields: [
            FieldDefinition("name", .string, isRequired: true, summary: "What it is called, once", meaning: .catalogName),
            FieldDefinition(
                "summary", .string, isRequired: true,
                summary: "What it lets a key do, to go on behind “the key can”: see that it exists", meaning: .catalogText),
            FieldDefinition("manages_keys", .boolean, summary: "Whether who holds it can create keys, and so reach anything"),
            FieldDefinition(
                "creates", .string, summary: "The type of resource that it lets a key create inside the one it is on",
                meaning: .catalogName),
        ])

    static let catalogType = RecordShape(
        title: "a resource type", summary: "A kind of resource that a scope can name",
        fields: [
            FieldDefinition("name", .string, isRequired: true, summary: "What specs call it, once", meaning: .catalogName),
            FieldDefinition(
                "title", .string, summary: "What people call it; made from the name, where it is left out", meaning: .catalogText),
            FieldDefinition(
                "id_prefix", .string, summary: "How the ids of such resources begin, where they have a beginning of their own",
                meaning: .idPrefix),
            FieldDefinition(
                "contains", .list(of: .string), summary: "The types of the resources that one of this type directly contains",
                meaning: .catalogNames),
            FieldDefinition(
                "roles", .list(of: .record(.catalogRole)), isRequired: true,
                summary: "Its roles, weakest first, legacy ones last",
                meaning: .catalogEntries),
        ])

    static let catalogRole = RecordShape(
        title: "a role", summary: "A set of permissions on one type of resource",
        fields: [
            FieldDefinition(
                "name", .string, isRequired: true, summary: "What specs call it, once in its type", meaning: .catalogName),
            FieldDefinition(
                "summary", .string, summary: "What it is for; made from the name, where it is left out", meaning: .catalogText),
            FieldDefinition(
                "permissions", .list(of: .string), isRequired: true, summary: "What it allows on the resource itself",
                meaning: .permissionNames),
            FieldDefinition(
                "on_contents", .map(of: .string),
                summary: "By a type that the resource contains, the role that this one gives on all such resources in it"),
            FieldDefinition(
                "normalized_to", .string, summary: "Of a legacy role, the role of the same type that the platform treats it as",
                meaning: .catalogName),
        ])

    static let catalogPreset = RecordShape(
        title: "a preset", summary: "A named set of scopes, without ids, to start a key from",
        fields: [
            FieldDefinition("id", .string, isRequired: true, summary: "What specs call it, once", meaning: .catalogName),
            FieldDefinition(
                "name", .string, summary: "What people call it; made from the id, where it is left out", meaning: .catalogText),
            FieldDefinition("icon", .string, summary: "An emoji’s shortcode: :rocket:", meaning: .catalogText),
            FieldDefinition(
                "scopes", .list(of: .string), isRequired: true, summary: "Its scopes, each a type and a role: agent:editor",
                meaning: .defaultScopes),
            FieldDefinition(
                "use_case", .string, isRequired: true, summary: "What it is for, in a few words", meaning: .catalogText),
        ])

    static let catalogSharing = RecordShape(
        title: "the sharing rule", summary: "What a key’s sharing groups receive on what the key creates",
        fields: [
            FieldDefinition(
                "role", .string, isRequired: true, summary: "The role that each group gets; each of the types has it",
                meaning: .catalogName),
            FieldDefinition(
                "resource_types", .list(of: .string), isRequired: true, summary: "The types of resources for which it does",
                meaning: .catalogNames),
        ])

    static let catalogLimits = RecordShape(
        title: "the limits", summary: "How long and how many a key’s fields may be",
        fields: [
            FieldDefinition("name", .record(.lengthLimit), summary: "Of a key’s name; at least 1"),
            FieldDefinition("description", .record(.lengthLimit), summary: "Of a key’s description"),
            FieldDefinition("scopes", .record(.countLimit), summary: "Of a key’s scopes"),
            FieldDefinition("sharing_groups", .record(.countLimit), summary: "Of a key’s sharing groups"),
        ])

    static let lengthLimit = RecordShape(
        title: "a length limit", summary: "In Unicode code points",
        fields: [
            FieldDefinition("min", .integer, summary: "The least", meaning: .limit),
            FieldDefinition("max", .integer, summary: "The most", meaning: .limit),
        ])

    static let countLimit = RecordShape(
        title: "a count limit", summary: "How many there must be",
        fields: [FieldDefinition("min", .integer, summary: "The least", meaning: .limit)])
}
