internal import SourceText

/// What a file will say, to be written as YAML or as JSON.
indirect enum WrittenValue {
    case string(String)
    case number(Int)
    case boolean(Bool)

    /// Words, on one line where they fit.
    case words([String])
    case list([WrittenValue])
    case mapping([Field])

    struct Field {
        let name: String
        let value: WrittenValue
    }

    /// A mapping. A field whose value is nil is left out.
    static func mapping(_ fields: KeyValuePairs<String, WrittenValue?>) -> WrittenValue {
        .mapping(fields.compactMap { name, value in value.map { Field(name: name, value: $0) } })
    }
}

extension WrittenValue {
    /// JSON for people, its last line ended.
    var json: String { JSONText.indented { write(to: &$0) } }

    private func write(to json: inout JSONText) {
        switch self {
        case .string(let text): json.string(text)
        case .number(let number): json.number(number)
        case .boolean(let value): json.boolean(value)
        case .words(let words): json.array(isOnOneLine: true) { json in for word in words { json.string(word) } }
        case .list(let items): json.array { json in for item in items { item.write(to: &json) } }
        case .mapping(let fields):
            json.object { json in
                for field in fields {
                    json.name(of: field.name)
                    field.value.write(to: &json)
                }
            }
        }
    }
}

extension WrittenValue {
    /// YAML in block style, its last line ended. It is meant for mappings: what is no mapping needs a name before it.
    var yaml: String {
        guard case .mapping(let fields) = self else { return "" }
        var text = ""
        Self.write(fields, indentation: 0, to: &text)
        return text
    }

    /// - Parameter isItem: whether the first field stands behind the dash of a list's item, which is written already.
    private static func write(_ fields: [Field], indentation: Int, isItem: Bool = false, to text: inout String) {
        for (index, field) in fields.enumerated() {
            if index > 0 || !isItem { text += blanks(indentation) }
            text += YAMLScalar(field.name).writtenInFlow + ":"
            field.value.write(behindName: indentation, to: &text)
        }
    }

    /// Writes what stands behind a field's colon.
    ///
    /// - Parameter indentation: of the line that the name stands in.
    private func write(behindName indentation: Int, to text: inout String) {
        switch self {
        case .string(let string): text += " " + YAMLScalar(string).written(indentation: indentation + 2) + "\n"
        case .number(let number): text += " \(number)\n"
        case .boolean(let value): text += " \(value)\n"
        case .mapping(let fields) where fields.isEmpty: text += " {}\n"
        case .mapping(let fields):
            text += "\n"
            Self.write(fields, indentation: indentation + 2, to: &text)
        case .list(let items) where items.isEmpty: text += " []\n"
        case .list(let items):
            text += "\n"
            for item in items { item.write(asItem: indentation + 2, to: &text) }
        case .words(let words):
            let line = " [" + words.map { YAMLScalar($0).writtenInFlow }.joined(separator: ", ") + "]"
            guard indentation + line.utf8.count > Self.lineWidth else {
                text += line + "\n"
                return
            }
            WrittenValue.list(words.map { .string($0) }).write(behindName: indentation, to: &text)
        }
    }

    private func write(asItem indentation: Int, to text: inout String) {
        text += Self.blanks(indentation) + "-"
        guard case .mapping(let fields) = self, !fields.isEmpty else {
            return write(behindName: indentation, to: &text)
        }
        text += " "
        Self.write(fields, indentation: indentation + 2, isItem: true, to: &text)
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Leaves room for a name before it in a line of 120 characters.
    private static let lineWidth = 100
}
