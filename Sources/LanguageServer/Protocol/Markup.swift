/// How a client shows text (LSP 3.17, MarkupContent).
enum MarkupKind: String, Sendable, Codable {
    case plaintext, markdown

    /// The first of the client's preferences that is known; nil for a client that knows of none.
    init?(preferences: [String]) {
        guard let kind = preferences.lazy.compactMap(MarkupKind.init).first else { return nil }
        self = kind
    }
}

/// A text with how it is to be read; without that it is written as a string, as before there were kinds.
struct MarkupContent: Sendable, Hashable, Encodable {
    let kind: MarkupKind?
    let value: String

    private enum Field: String, CodingKey {
        case kind, value
    }

    func encode(to encoder: any Encoder) throws {
        guard let kind else {
            var container = encoder.singleValueContainer()
            return try container.encode(value)
        }
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(kind, forKey: .kind)
        try fields.encode(value, forKey: .value)
    }
}

/// LSP 3.17, Hover Request.
struct HoverResult: Sendable, Encodable {
    let contents: MarkupContent
    let range: TextRange
}
