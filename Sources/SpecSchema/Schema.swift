internal import SourceText

/// A JSON Schema or a part of one, written in the program as it will stand in the file: its keywords keep their order.
indirect enum Schema: Sendable, Hashable {
    case boolean(Bool)
    case number(Int)
    case string(String)
    case list([Schema])
    case keywords([Keyword])

    struct Keyword: Sendable, Hashable {
        let name: String
        let value: Schema
    }

    /// What has names of its own: the fields of a record, definitions.
    static func named(_ schemas: [(name: String, schema: Schema)]) -> Schema {
        .keywords(schemas.map { Keyword(name: $0.name, value: $0.schema) })
    }

    static func strings(_ texts: [String]) -> Schema { .list(texts.map { .string($0) }) }

    /// Its keywords with others behind them. What has none has those alone.
    func adding(_ more: Schema) -> Schema {
        guard case .keywords(let added) = more else { return self }
        guard case .keywords(let own) = self else { return more }
        return .keywords(own + added)
    }
}

extension Schema: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation {
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(stringLiteral value: String) { self = .string(value) }
}

extension Schema: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: Schema...) { self = .list(elements) }

    /// A keyword whose value is nil is left out.
    init(dictionaryLiteral elements: (String, Schema?)...) {
        self = .keywords(elements.compactMap { name, value in value.map { Keyword(name: name, value: $0) } })
    }
}

extension Schema {
    /// The text of a file that holds it.
    var text: [UInt8] {
        var json = JSONText(style: .indented)
        write(to: &json)
        json.breakLine()
        return json.bytes
    }

    private func write(to json: inout JSONText) {
        switch self {
        case .boolean(let value): json.boolean(value)
        case .number(let value): json.number(value)
        case .string(let value): json.string(value)
        case .list(let items):
            json.array(isOnOneLine: isShort) { json in for item in items { item.write(to: &json) } }
        case .keywords(let keywords):
            json.object(isOnOneLine: isShort) { json in
                for keyword in keywords {
                    json.name(of: keyword.name)
                    keyword.value.write(to: &json)
                }
            }
        }
    }

    private var isShort: Bool { width <= Self.lineWidth }

    /// Leaves room for the blanks and the name before it in a line of a hundred characters.
    private static let lineWidth = 80

    /// How many characters it takes on one line, escapes left aside.
    private var width: Int {
        switch self {
        case .boolean, .number: 5
        case .string(let text): text.unicodeScalars.count + 2
        case .list(let items): items.reduce(2) { $0 + $1.width + 2 }
        case .keywords(let keywords): keywords.reduce(2) { $0 + $1.name.unicodeScalars.count + $1.value.width + 6 }
        }
    }
}
