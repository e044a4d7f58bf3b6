/// LSP 3.17, Code Action Request. What the client says of its diagnostics is left aside: it may be out of date, and the range
/// is what the specification goes by.
struct CodeActionParams: Sendable, Decodable {
    struct Context: Sendable, Decodable {
        /// The kinds that are wanted, with what is below them; all where it is absent.
        let only: [String]?
    }

    let textDocument: DocumentIdentifier
    let range: TextRange
    let context: Context
}

enum CodeActionKind: String, Sendable, Encodable {
    case quickFix = "quickfix"
    case fixAll = "source.fixAll.keybook"

    /// Whether a request for `only` these kinds wants this one: kinds are hierarchical, and `source` holds `source.fixAll`.
    func isWanted(by only: [String]?) -> Bool {
        only.map { $0.contains { wanted in wanted.isEmpty || rawValue == wanted || rawValue.hasPrefix(wanted + ".") } } ?? true
    }
}

struct CodeAction: Sendable, Encodable {
    let title: String
    let kind: CodeActionKind

    /// What it mends.
    let diagnostics: [PublishedDiagnostic]
    let isPreferred: Bool?
    let edit: WorkspaceEdit
}

/// LSP 3.17, WorkspaceEdit: one of the two, by what the client takes.
struct WorkspaceEdit: Sendable, Encodable {
    struct DocumentEdit: Sendable, Encodable {
        struct Document: Sendable, Encodable {
            let uri: DocumentURI
            let version: Int
        }

        let textDocument: Document
        let edits: [TextEdit]
    }

    let documentChanges: [DocumentEdit]?
    let changes: [String: [TextEdit]]?

    /// Edits of one document in a version of it; a client that takes versions refuses them once it has another one.
    init(_ edits: [TextEdit], of uri: DocumentURI, version: Int, for client: ClientCapabilities) {
        if client.takesVersionedEdits {
            documentChanges = [DocumentEdit(textDocument: DocumentEdit.Document(uri: uri, version: version), edits: edits)]
            changes = nil
        } else {
            documentChanges = nil
            changes = [uri.spelling: edits]
        }
    }
}

/// LSP 3.17, TextEdit.
struct TextEdit: Sendable, Hashable, Encodable {
    let range: TextRange
    let newText: String
}
