/// A JSON value of no known shape, to look around in.
enum JSONValue: Sendable, Decodable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// The value at a path of names, "general.positionEncodings"; null where there is none.
    subscript(path: String) -> JSONValue {
        path.split(separator: ".").reduce(self) { value, name in
            guard case .object(let members) = value else { return .null }
            return members[String(name)] ?? .null
        }
    }

    var isNull: Bool { if case .null = self { true } else { false } }

    /// Whether it is `true`.
    var isTrue: Bool { if case .boolean(true) = self { true } else { false } }

    /// The texts of an array; none for everything else.
    var strings: [String] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// The whole numbers of an array; none for everything else.
    var integers: [Int] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { if case .number(let number) = $0 { Int(exactly: number) } else { nil } }
    }
}
