internal import KeyModel
internal import KeyValidator

extension Definitions {
    /// A list of `PERMISSION@TYPE:ID`: the permissions are those of the type, and a `*` stands for the whole of either.
    mutating func accessPatterns() -> Schema {
        let types = catalog.resourceTypes.indices.map { index in
            let permissions = catalog.names(of: catalog.permissions(ofType: index))
            return alternatives(permissions + ["*"]) + "@" + escaped(catalog.resourceTypes[index].name)
        }
        let pattern = reference(to: "access") { _ in
            [
                "title": "A permission on a resource",
                "description":
                    "PERMISSION@TYPE:ID; * as the id is every known resource of the type, * as the permission each one.",
                "type": "string",
                "pattern": .string("^(?:" + types.joined(separator: "|") + "):(?:\\*|[^*]+)$"),
                "patternErrorMessage": "write PERMISSION@TYPE:ID, with a permission that the type has",
                "$comment": "Some engines let $ stand before a last line break, too.",
                "not": ["pattern": "\\*\\x0a"],
            ]
        }
        return ["type": "array", "items": pattern]
    }

    /// That one of several lists has something in it; nil for a shape without such lists.
    func demandOfPatterns(in shape: RecordShape) -> Schema? {
        let lists = shape.fields.filter { $0.meaning == .accessPatterns }.map(\.name)
        guard !lists.isEmpty else { return nil }
        return .list(
            lists.map { list -> Schema in
                let isFilled: Schema = ["minItems": 1]
                return ["required": .strings([list]), "properties": .named([(list, isFilled)])]
            })
    }
}
