internal import KeyModel
internal import KeyValidator

/// What holds in a catalog file. Whether what a name refers to is there, no schema can tell.
extension Definitions {
    func catalogConstraints(of meaning: FieldMeaning?) -> Schema {
        let entries: Schema = ["maxItems": .number(CatalogCapacity.entries)]
        return switch meaning {
        case .catalogName: name
        case .catalogNames: entries.adding(["uniqueItems": true])
        case .permissionNames: ["maxItems": .number(PermissionSet.capacity), "uniqueItems": true]
        case .catalogText: text
        case .idPrefix: idPrefix
        case .catalogPermissions: ["maxItems": .number(PermissionSet.capacity)]
        case .catalogTypes: (["minItems": 1] as Schema).adding(entries)
        case .catalogEntries: entries
        case .defaultScopes: entries.adding(["uniqueItems": true])
        case .limit: ["minimum": .number(0), "maximum": .number(CatalogCapacity.limit)]
        default: [:]
        }
    }

    private var name: Schema {
        [
            "minLength": 1, "maxLength": .number(EntryName.longest),
            "pattern": .string("^[\(EntryName.firstCharacters)]"),
            "not": ["pattern": .string("[^\(EntryName.characters)]")],
            "patternErrorMessage": "a name is letters, digits, _, -, . and /, and begins with a letter or digit",
        ]
    }

    private var text: Schema {
        [
            "maxLength": .number(EntryText.longest), "pattern": .string("[^" + CharacterRanges.whiteSpace + "]"),
            "patternErrorMessage": "the text is blank", "not": ["pattern": "[\\x00-\\x1f\\x7f-\\x9f]"],
        ]
    }

    private var idPrefix: Schema {
        ["minLength": 1, "maxLength": .number(IDPrefixText.longest), "not": ["pattern": "[^\\x21-\\x29\\x2b-\\x7e]"]]
    }
}
