internal import KeyModel
internal import KeyValidator
internal import SourceText

extension Definitions {
    /// A field of a record: what it says, its type, and what its value must be beyond that.
    mutating func schema(of field: FieldDefinition) -> Schema {
        let limit = catalog.limits.phrase(for: field.meaning).map { " " + $0.prefix(1).uppercased() + $0.dropFirst() + "." }
        let description = field.summary.isEmpty ? nil : field.summary + "." + (limit ?? "")
        return (["description": description.map { .string($0) }, "default": standard(of: field)] as Schema)
            .adding(valueSchema(of: field))
    }

    /// What stands for a field that is left out: editors tell it, nothing is checked by it.
    private func standard(of field: FieldDefinition) -> Schema? {
        field.standard.map { field.type == .boolean ? .boolean($0 == "true") : .string($0) }
    }

    private mutating func valueSchema(of field: FieldDefinition) -> Schema {
        switch field.meaning {
        case .keys: keys()
        case .ruleLevels: ruleLevels()
        case .accessPatterns: accessPatterns()
        default: schema(of: field.type).adding(constraints(of: field.meaning))
        }
    }

    private func constraints(of meaning: FieldMeaning?) -> Schema {
        let limits = catalog.limits
        return switch meaning {
        case .keyName: nameConstraints(limits.nameLength)
        case .keyDescription: lengthConstraints(limits.descriptionLength)
        case .preset: choice(of: catalog.presets.map { ($0.id, "\($0.name): \($0.useCase)") })
        case .scopes: ["minItems": .number(limits.minimumScopes)]
        case .entries: ["minItems": 1]
        case .sharingGroups: ["minItems": .number(limits.minimumSharingGroups)]
        case .resourceType: choice(of: catalog.resourceTypes.map { ($0.name, $0.introduction) })
        case .resourceID: resourceIDConstraints
        case .webAddress:
            [
                "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/:?#@]+",
                "patternErrorMessage": "an address such as https://docs.example.com/keys/",
            ]
        // Editors are not to offer what no author writes.
        case .setByPlatform: ["readOnly": true, "doNotSuggest": true]
        case .pageAddress:
            [
                "pattern": "^https?://[\\s\\S]*\\{path\\}",
                "patternErrorMessage": "an address begins with https:// or http:// and holds {path}",
            ]
        case .keys, .ruleLevels, .accessPatterns, .role, nil: [:]
        default: catalogConstraints(of: meaning)
        }
    }

    /// A type without what the field's meaning adds to it.
    private mutating func schema(of type: FieldType) -> Schema {
        switch type {
        case .string: ["type": "string"]
        case .stringOrNull: ["type": ["string", "null"]]
        // JSON Schema takes 1.0 for an integer; the validator does not.
        case .integer: ["type": "integer"]
        case .boolean: ["type": "boolean"]
        case .list(let item): ["type": "array", "items": schema(of: item)]
        case .record(let shape): reference(to: shape)
        case .map(let item): item == .any ? ["type": "object"] : ["type": "object", "additionalProperties": schema(of: item)]
        case .any: [:]
        }
    }

    /// Lengths are code points here as in the validator: JSON Schema Validation, section 6.3.1.
    private func lengthConstraints(_ length: ClosedRange<Int>) -> Schema {
        ["minLength": length.lowerBound > 0 ? .number(length.lowerBound) : nil, "maxLength": .number(length.upperBound)]
    }

    private func nameConstraints(_ length: ClosedRange<Int>) -> Schema {
        lengthConstraints(length).adding([
            "pattern": .string("[^" + CharacterRanges.whiteSpace + "]"), "patternErrorMessage": "the name is blank",
        ])
    }

    /// What holds for the ids of all types.
    private var resourceIDConstraints: Schema {
        [
            "minLength": 1,
            "pattern": .string("^[^" + CharacterRanges.whiteSpaceAndControls + "*]*$"),
            "patternErrorMessage": "a resource id holds no white space, no control character and no *",
            "$comment": "Some engines let $ stand before a last line break, too.",
            "not": ["pattern": "\\x0a"],
        ]
    }

    /// The rules of the check by name. One that does not exist is an error.
    private mutating func ruleLevels() -> Schema {
        let levels = RuleLevel.allCases.map(\.rawValue)
        let level = reference(to: "rule-level") { _ in ["type": "string", "enum": .strings(levels)] }
        let rules = RuleSet.all.map { rule -> (name: String, schema: Schema) in
            let description: Schema = ["description": .string(plain(rule.documentation.summary) + ".")]
            return (rule.id, description.adding(level))
        }
        return ["type": "object", "properties": .named(rules), "additionalProperties": false]
    }
}

/// One of some words, each with what it means. None of them can be meant where there is none.
func choice(of words: [(word: String, meaning: String)]) -> Schema {
    guard !words.isEmpty else { return ["not": [:]] }
    return ["enum": .strings(words.map(\.word)), "enumDescriptions": .strings(words.map { plain($0.meaning) })]
}

/// A text without the backticks that only Markdown shows as what they are.
func plain(_ text: String) -> String { text.replacing("`", with: "") }

extension ResourceType {
    /// "Namespace; ids begin with ns_; contains project, agent".
    fileprivate var introduction: String {
        title + (idPrefix.isEmpty ? "" : "; ids begin with \(idPrefix)")
            + (contains.isEmpty ? "" : "; contains \(contains.joined(separator: ", "))")
    }
}
