internal import KeyValidator
internal import SourceText

/// Writes what is chosen into the document: in its quotes, with the colon, dash or blank that is not there yet.
struct CandidateWriter {
    let document: DocumentView
    let context: CursorContext

    private var word: CursorContext.Word { context.word }
    private var client: ClientCapabilities { document.client }

    /// - Parameter index: in the list, whose order is kept.
    func item(_ candidate: Candidate, index: Int) -> CompletionItem {
        let (text, isSnippet) = candidate.named.map { name(candidate.text, $0) } ?? (value(candidate.text), false)
        let digits = String(index)
        // A name is replaced with its quotes, so that what is behind them can be written as well.
        let span = candidate.named == nil ? word.content : word.span
        let quote = candidate.named == nil ? "" : nameQuote
        return CompletionItem(
            label: candidate.text, kind: candidate.kind, detail: candidate.detail,
            documentation: candidate.documentation.isEmpty ? nil : candidate.documentation.content(as: client.completionFormat),
            tags: candidate.isDeprecated && client.takesDeprecatedCompletions ? [CompletionItem.deprecatedTag] : nil,
            sortText: String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
            filterText: word.quote == nil ? candidate.text : quote + candidate.text + quote,
            insertTextFormat: isSnippet ? .snippet : .plainText,
            insertTextMode: isSnippet && client.adjustsIndentation ? .adjustIndentation : nil,
            textEdit: TextEdit(range: document.range(of: span), newText: text))
    }

    // MARK: Values

    private func value(_ text: String) -> String {
        let scalar: String
        if let quote = word.quote {
            let end = word.isClosed ? "" : String(Unicode.Scalar(quote))
            scalar =
                (quote == UInt8(ascii: "'") ? text.replacing("'", with: "''") : String(quoted(text).dropFirst().dropLast())) + end
        } else {
            scalar = document.notation == .json || !text.isPlainScalar ? quoted(text) : text
        }
        if case .value(let field) = context.subject, case .list = field.type {
            return word.startsLine && !word.isFlow ? "- " + scalar : (word.lacksBlank ? " " : "") + "[\(scalar)]"
        }
        return (word.lacksDash ? "- " : word.lacksBlank ? " " : "") + scalar
    }

    /// In double quotes, as JSON has it and YAML takes it.
    private func quoted(_ text: String) -> String {
        var json = JSONText()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    // MARK: Names

    private var nameQuote: String {
        word.quote.map { String(Unicode.Scalar($0)) } ?? (document.notation == .json ? "\"" : "")
    }

    /// A field's name with its colon, and for a client that takes snippets with the beginning of its value.
    private func name(_ text: String, _ type: FieldType) -> (text: String, isSnippet: Bool) {
        let name = nameQuote + text + nameQuote
        if word.hasColon { return (name, false) }
        let lead = needsDash ? "- " : ""
        guard case .list(let item) = type else {
            let isText = document.notation == .json && client.takesSnippets && type == .string
            return (lead + name + (isText ? ": \"$1\"" : ": "), isText)
        }
        if word.isFlow {
            return client.takesSnippets ? (name + ": [" + flowItem(item) + "]", true) : (name + ": ", false)
        }
        guard client.takesSnippets, client.adjustsIndentation, !needsDash else { return (lead + name + ":", false) }
        return (name + ":\n  - " + blockItem(item), true)
    }

    /// Whether the item that the name begins has no dash yet.
    private var needsDash: Bool {
        if case .value(let field) = context.subject, case .list = field.type { return true }
        return word.lacksDash
    }

    private func flowItem(_ type: FieldType) -> String {
        let quote = nameQuote
        guard case .record(let shape) = type else { return quote + "$1" + quote }
        let fields = requiredNames(of: shape).enumerated().map { "\(quote)\($1)\(quote): \(quote)$\($0 + 1)\(quote)" }
        return "{ " + fields.joined(separator: ", ") + " }"
    }

    private func blockItem(_ type: FieldType) -> String {
        guard case .record(let shape) = type else { return "$1" }
        return requiredNames(of: shape).enumerated().map { "\($1): $\($0 + 1)" }.joined(separator: "\n    ")
    }

    /// Those whose value is a text.
    private func requiredNames(of shape: RecordShape) -> [String] {
        shape.fields.filter { $0.isRequired && $0.type == .string }.map(\.name)
    }
}

extension String {
    /// Whether it is a string in YAML without quotes, wherever it stands: a letter, then letters, digits, `_`, `-` and `.`.
    fileprivate var isPlainScalar: Bool {
        let isWord = utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 || "_-.".utf8.contains($0) }
        let startsWithLetter = utf8.first.map { 0x61...0x7A ~= $0 | 0x20 } ?? false
        return isWord && startsWithLetter && !["null", "true", "false", "yes", "no", "on", "off"].contains(lowercased())
    }
}
