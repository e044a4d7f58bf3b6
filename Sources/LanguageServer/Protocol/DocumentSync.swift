/// LSP 3.17, DidOpenTextDocument Notification.
struct DidOpenParams: Sendable, Decodable {
    struct Document: Sendable, Decodable {
        let uri: DocumentURI
        let languageId: String
        let version: Int
        let text: String
    }

    let textDocument: Document
}

/// LSP 3.17, DidChangeTextDocument Notification.
struct DidChangeParams: Sendable, Decodable {
    struct Document: Sendable, Decodable {
        let uri: DocumentURI
        let version: Int
    }

    let textDocument: Document

    /// One after the other, each in the text that the last one left.
    let contentChanges: [ContentChange]
}

/// A part of a document that is another text now; the whole of it where there is no range.
struct ContentChange: Sendable, Decodable {
    let range: TextRange?
    let text: String
}

/// LSP 3.17, TextDocumentIdentifier.
struct DocumentIdentifier: Sendable, Decodable {
    let uri: DocumentURI
}

/// What a notification says that is about a document and nothing more.
struct DocumentParams: Sendable, Decodable {
    let textDocument: DocumentIdentifier
}

/// LSP 3.17, TextDocumentPositionParams.
struct TextDocumentPositionParams: Sendable, Decodable {
    let textDocument: DocumentIdentifier
    let position: TextPosition
}
