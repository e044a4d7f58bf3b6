internal import KeyModel
internal import KeyValidator

/// What stands in `$defs`, and what refers to it.
struct Definitions {
    let catalog: Catalog

    /// In the order in which they were first referred to.
    private var list: [(name: String, schema: Schema)] = []

    init(catalog: Catalog) { self.catalog = catalog }

    var isEmpty: Bool { list.isEmpty }

    var schemas: Schema { .named(list) }

    /// A reference to the definition of that name, which is made where there is none.
    mutating func reference(to name: String, _ make: (inout Definitions) -> Schema) -> Schema {
        if !list.contains(where: { $0.name == name }) {
            let index = list.count
            list.append((name, [:]))
            list[index].schema = make(&self)
        }
        return ["$ref": .string("#/$defs/" + pointerToken(name))]
    }

    /// What stands at the top of a kind's schema.
    mutating func root(of kind: SchemaKind) -> Schema {
        switch kind.root {
        case .keys: keysRoot()
        case .several(let shape, let list): root(of: shape, listedIn: list)
        case .record(let shape, let mayBeEmpty): record(shape, isTitled: false, mayBeNull: mayBeEmpty)
        }
    }

    /// The three shapes of a spec. The conditions choose one, as the validator does, so that an editor tells what is wrong in that
    /// one rather than that none fits.
    private mutating func keysRoot() -> Schema {
        let listNames = RecordShape.keyList.fields.map(\.name)
        return [
            "description": "A key, a list of keys, or keys as the platform lists them.",
            "if": ["type": "array"],
            "then": keys(),
            "else": [
                "if": ["type": "object", "required": .strings(listNames)],
                "then": reference(to: .keyList),
                "else": reference(to: .key),
            ],
        ]
    }

    /// A record, a list of them, or a mapping that lists them, with the same conditions.
    private mutating func root(of shape: RecordShape, listedIn list: RecordShape) -> Schema {
        [
            "description": .string(list.summary + "."),
            "if": ["type": "array"],
            "then": ["type": "array", "minItems": 1, "items": reference(to: shape)],
            "else": [
                "if": ["type": "object", "required": .strings(list.fields.map(\.name))],
                "then": reference(to: list),
                "else": reference(to: shape),
            ],
        ]
    }

    /// Keys, one at least.
    mutating func keys() -> Schema {
        reference(to: "keys") { definitions in
            ["title": "Keys", "type": "array", "minItems": 1, "items": definitions.reference(to: .key)]
        }
    }

    mutating func reference(to shape: RecordShape) -> Schema {
        reference(to: shape.definitionName) { $0.record(shape) }
    }

    /// A mapping, its fields, and what depends on the resource type that it names.
    mutating func record(_ shape: RecordShape, isTitled: Bool = true, mayBeNull: Bool = false) -> Schema {
        let required = shape.fields.filter(\.isRequired).map(\.name)
        let properties = shape.fields.map { (name: $0.name, schema: schema(of: $0)) }
        return [
            "title": isTitled ? .string(shape.heading) : nil,
            "description": shape.summary.isEmpty ? nil : .string(shape.summary + "."),
            "type": mayBeNull ? ["object", "null"] : "object",
            "required": required.isEmpty ? nil : .strings(required),
            "properties": .named(properties),
            "additionalProperties": false,
            "allOf": branches(of: shape),
            "anyOf": demandOfPatterns(in: shape),
            "defaultSnippets": shape == .key ? keySnippets(in: catalog) : nil,
        ]
    }
}

/// A name as a part of a JSON pointer (RFC 6901) in a URI's fragment (RFC 3986, section 3.5).
private func pointerToken(_ name: String) -> String {
    var token = ""
    for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "~"): token += "~0"
        case UInt8(ascii: "/"): token += "~1"
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            token.unicodeScalars.append(Unicode.Scalar(byte))
        default: token += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
    return token
}

extension RecordShape {
    /// "a list of keys" to "list of keys".
    private var bareTitle: Substring {
        ["a ", "an ", "the "].first { title.hasPrefix($0) }.map { title.dropFirst($0.count) } ?? title[...]
    }

    /// "List of keys".
    fileprivate var heading: String { bareTitle.prefix(1).uppercased() + bareTitle.dropFirst() }

    /// "list-of-keys".
    var definitionName: String { bareTitle.lowercased().replacing(" ", with: "-") }

    /// The field that holds this; nil where the shape has none.
    func field(_ meaning: FieldMeaning) -> FieldDefinition? { fields.first { $0.meaning == meaning } }
}
