internal import KeyModel
internal import KeyValidator

/// What may stand at the cursor (LSP 3.17, Completion Request).
struct Completion {
    let document: DocumentView

    /// Nil where nothing can be offered.
    func list(at position: TextPosition) -> CompletionList? {
        guard let context = document.completionContext(at: document.offset(of: position)) else { return nil }
        let candidates = candidates(in: context)
        guard !candidates.isEmpty else { return nil }
        let writer = CandidateWriter(document: document, context: context)
        return CompletionList(items: candidates.enumerated().map { writer.item($1, index: $0) })
    }

    private func candidates(in context: CursorContext) -> [Candidate] {
        let values = ValueCandidates(catalog: document.catalog, inventory: document.inventory)
        switch context.subject {
        case .name: return names(of: context.shape, besides: context.fields)
        case .record(let shape):
            // A list in brackets holds mappings in braces, which are for the author to open.
            return context.word.isFlow ? [] : names(of: shape, besides: [:])
        case .item(let field): return values.items(of: field, besides: context.items)
        case .entry(let field): return values.names(in: field, besides: context.fields)
        case .entryValue(let field, _): return values.entryValues(in: field)
        case .value(let field):
            switch field.type {
            case .list(.record(let shape)): return context.word.startsLine ? names(of: shape, besides: [:]) : []
            case .list: return values.items(of: field, besides: [])
            case .map: return context.word.startsLine ? values.names(in: field, besides: [:]) : []
            default: return values.values(of: field.name, in: context)
            }
        }
    }

    /// The fields that are not there yet, required ones first.
    private func names(of shape: RecordShape, besides present: [String: String]) -> [Candidate] {
        // What the platform sets may stand there; nobody types it.
        let absent = shape.fields.filter { present[$0.name] == nil && $0.meaning != .setByPlatform }
        return (absent.filter(\.isRequired) + absent.filter { !$0.isRequired }).map { field in
            Candidate(
                text: field.name, kind: .field, detail: (field.isRequired ? "required, " : "") + field.type.phrase,
                documentation: FieldDescription(field: field, catalog: document.catalog).text, named: field.type)
        }
    }
}

/// Something that may be chosen at the cursor.
struct Candidate: Sendable {
    let text: String
    let kind: CompletionItem.Kind
    let detail: String
    let documentation: Explanation
    var isDeprecated = false

    /// What the value of the field is whose name it is; nil for a value.
    var named: FieldType?
}
