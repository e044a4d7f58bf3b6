/// What a generated file holds.
indirect enum SpecValue: Sendable, Hashable {
    case null
    case boolean(Bool)

    /// As it is written.
    case number(String)
    case string(String)
    case list([SpecValue])
    case mapping([Field])

    struct Field: Sendable, Hashable {
        var name: String
        var value: SpecValue
    }

    /// As JSON on one line, which is YAML as well: what YAML would not take as it is stands as an escape.
    var json: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
        case .mapping(let fields):
            "{" + fields.map { Self.quoted($0.name) + ": " + $0.value.json }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case " "..."~": String(scalar)
            case _ where scalar.value > 0xFFFF: String(scalar)
            default:
                "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
            }
        }
        return "\"" + scalars.joined() + "\""
    }

    /// How many values it is made of, itself among them.
    var count: Int {
        switch self {
        case .list(let items): items.reduce(1) { $0 + $1.count }
        case .mapping(let fields): fields.reduce(1) { $0 + $1.value.count }
        default: 1
        }
    }

    /// Changes the value with this number, itself being 0 and what it holds following in order. Fields' names are told to `change`.
    mutating func change(at index: Int, name: String = "", _ change: (inout SpecValue, _ name: String) -> Void) {
        guard index > 0 else { return change(&self, name) }
        var index = index - 1
        switch self {
        case .list(var items):
            for position in items.indices {
                let count = items[position].count
                if index < count {
                    items[position].change(at: index, name: name, change)
                    break
                }
                index -= count
            }
            self = .list(items)
        case .mapping(var fields):
            for position in fields.indices {
                let count = fields[position].value.count
                if index < count {
                    fields[position].value.change(at: index, name: fields[position].name, change)
                    break
                }
                index -= count
            }
            self = .mapping(fields)
        default: break
        }
    }
}
