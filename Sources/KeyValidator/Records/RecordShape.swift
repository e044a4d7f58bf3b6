internal import SourceText

/// Which fields one kind of mapping may have: a key, a scope, the front matter of a page, keybook.yaml.
package final class RecordShape: Sendable {
    /// With its article, for messages: "a key".
    package let title: String

    /// What it is, as a sentence without a period; empty where nobody is told.
    package let summary: String

    /// At most 64.
    package let fields: [FieldDefinition]

    /// Of the fields, to be found by their UTF-8.
    let names: FieldNames

    /// A bit for each field that is required.
    let required: UInt64

    /// For each field whose type is a scalar's, a bit for each kind of value that it may have; 0 for the others.
    private let scalarKinds: [UInt8]

    package init(title: String, summary: String = "", fields: [FieldDefinition]) {
        self.title = title
        self.summary = summary
        self.fields = fields
        names = FieldNames(fields.map(\.name))
        scalarKinds = fields.map { field in
            field.type.isScalar ? ValueKind.allCases.reduce(0) { field.type.accepts($1) ? $0 | 1 << $1.rawValue : $0 } : 0
        }
        required = fields.enumerated().reduce(0) { $0 | ($1.element.isRequired ? 1 << UInt64($1.offset) : 0) }
    }

    /// The index of the field with this name; one too many where there is none.
    func index(of name: String) -> Int { fields.firstIndex { $0.name == name } ?? fields.endIndex }

    /// Whether a value of this kind is all that a field needs, and there is nothing in it to look at.
    func isSettled(field index: Int, by kind: ValueKind) -> Bool { scalarKinds[index] & 1 << kind.rawValue != 0 }
}

/// Shapes are the same where they are one object.
extension RecordShape: Hashable {
    package static func == (a: RecordShape, b: RecordShape) -> Bool { a === b }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A field that a record may have.
package struct FieldDefinition: Sendable {
    package let name: String
    package let type: FieldType
    package let isRequired: Bool

    /// What it says of the record, as a sentence without a period; empty where nobody is told.
    package let summary: String

    /// What its value must be beyond its type; nil where anything of the type will do.
    package let meaning: FieldMeaning?

    /// What stands for it where it is left out, as the file would say it; nil where nothing does.
    package let standard: String?

    package init(
        _ name: String, _ type: FieldType, isRequired: Bool = false, summary: String = "", meaning: FieldMeaning? = nil,
        standard: String? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.summary = summary
        self.meaning = meaning
        self.standard = standard
    }
}

/// What a field's value must be.
package indirect enum FieldType: Sendable, Hashable {
    case string
    case stringOrNull
    case integer
    case boolean
    case list(of: FieldType)
    case record(RecordShape)
    case any

    /// Fields of any name, each with a value of this type.
    case map(of: FieldType)

    /// With its article, for messages: "a list of strings".
    package var phrase: String {
        switch self {
        case .string: "a string"
        case .stringOrNull: "a string or null"
        case .integer: "a whole number"
        case .boolean: "`true` or `false`"
        case .list(.string): "a list of strings"
        case .list(.record(let shape)): "a list of \(shape.pluralTitle)"
        case .list: "a list"
        case .record, .map: "a mapping"
        case .any: "a value"
        }
    }

    var isScalar: Bool {
        switch self {
        case .string, .stringOrNull, .integer, .boolean: true
        case .list, .record, .map, .any: false
        }
    }

    /// Whether a value is of this type, its items and fields left aside.
    func accepts(_ kind: ValueKind) -> Bool {
        switch self {
        case .string: kind == .string
        case .stringOrNull: kind == .string || kind == .null
        case .integer: kind == .integer
        case .boolean: kind == .boolean
        case .list: kind == .sequence
        case .record, .map: kind == .mapping
        case .any: true
        }
    }
}

extension RecordShape {
    /// "a scope" to "scopes".
    fileprivate var pluralTitle: String { title.drop { $0 != " " }.dropFirst() + "s" }
}
