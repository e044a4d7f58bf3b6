internal import KeyModel
internal import KeyValidator

extension Definitions {
    /// What a record has to say about its resource, type by type; nil where it names no resource type.
    mutating func branches(of shape: RecordShape) -> Schema? {
        guard let typeField = shape.field(.resourceType) else { return nil }
        return .list(
            catalog.resourceTypes.indices.map { index -> Schema in
                let type = catalog.resourceTypes[index].name
                let isOfType: Schema = ["const": .string(type)]
                return [
                    "if": ["properties": .named([(typeField.name, isOfType)]), "required": .strings([typeField.name])],
                    "then": reference(to: "\(type)-\(shape.definitionName)") { $0.branch(of: shape, type: index) },
                ]
            })
    }

    /// - Parameter type: the index of a resource type in the catalog.
    private mutating func branch(of shape: RecordShape, type: Int) -> Schema {
        let resourceType = catalog.resourceTypes[type]
        let properties = shape.fields.compactMap { field -> (name: String, schema: Schema)? in
            switch field.meaning {
            case .resourceID: (field.name, idSchema(of: resourceType))
            case .role: (field.name, roleSchema(ofType: type))
            default: nil
            }
        }
        return ["title": .string("\(resourceType.title) \(shape.definitionName)"), "properties": .named(properties)]
    }

    /// The roles of a type, weakest first; an editor strikes legacy ones out.
    private func roleSchema(ofType type: Int) -> Schema {
        let roles = catalog.resourceTypes[type].roles.indices.map { RoleIndex(type: type, role: $0) }
        let legacy = roles.compactMap { role in
            catalog.legacyMeaning(of: role).map { notice -> Schema in
                [
                    "if": ["const": .string(catalog[role].name)],
                    "then": ["deprecated": true, "deprecationMessage": .string(plain(notice))],
                ]
            }
        }
        let words = roles.map { role in
            (catalog[role].name, ([catalog[role].summary + "."] + catalog.meaning(of: role)).joined(separator: " "))
        }
        return choice(of: words).adding(["allOf": legacy.isEmpty ? nil : .list(legacy)])
    }

    /// The ids of a type: none that begins as another type's do. Placeholders are left to the check, which only warns of them.
    ///
    /// Where one prefix begins another, the check takes the longer one off before it looks for a placeholder, and a pattern tries
    /// both. They could differ on prefixes such as `a_` and `a_x` alone.
    private mutating func idSchema(of type: ResourceType) -> Schema {
        let title = type.title.lowercased()
        let start = type.idPrefix.isEmpty ? "" : "; such ids begin with \(type.idPrefix)"
        let others = catalog.idPrefixes.filter { $0 != type.idPrefix }
        let snippet: Schema = [
            "label": .string(type.idPrefix), "description": .string("The id of one \(title)"),
            "body": .string(Snippet.text(type.idPrefix) + "$1"),
        ]
        return [
            "description": .string("The id of one \(title)\(start)."),
            "if": others.isEmpty ? nil : ["pattern": .string("^" + alternatives(others)), "not": placeholder()],
            "then": others.isEmpty ? nil : ownID(of: type),
            "defaultSnippets": type.idPrefix.isEmpty ? nil : [snippet],
        ]
    }

    /// What an id that begins as another type's must begin with nevertheless; without a prefix of its own, nothing can.
    private func ownID(of type: ResourceType) -> Schema {
        guard !type.idPrefix.isEmpty else { return ["not": [:]] }
        return [
            "pattern": .string("^" + escaped(type.idPrefix)),
            "patternErrorMessage": .string(
                "this is the id of another resource type; ids of \(type.name) begin with \(type.idPrefix)"),
        ]
    }

    /// Ids that someone is still to fill in, behind the prefix of any type.
    private mutating func placeholder() -> Schema {
        let prefixes = alternatives(catalog.idPrefixes)
        return reference(to: "placeholder") { _ in
            [
                "description": "An id that someone is still to fill in.",
                "pattern": .string("^" + prefixes + Placeholder.pattern + "$"),
            ]
        }
    }
}

extension Catalog {
    /// The id prefixes that there are, each once.
    fileprivate var idPrefixes: [String] {
        resourceTypes.map(\.idPrefix).reduce(into: []) { prefixes, prefix in
            if !prefix.isEmpty, !prefixes.contains(prefix) { prefixes.append(prefix) }
        }
    }
}
