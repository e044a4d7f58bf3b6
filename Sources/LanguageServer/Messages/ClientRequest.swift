/// What the client asks for.
enum ClientRequest: Sendable {
    case initialize(InitializeParams)
    case shutdown
    case completion(TextDocumentPositionParams)
    case hover(TextDocumentPositionParams)
    case definition(TextDocumentPositionParams)
    case codeAction(CodeActionParams)

    /// A method that this server does not have.
    case unknown(method: String)

    init(_ method: String, _ parameters: Parameters) throws {
        switch method {
        case "initialize": self = .initialize(try parameters())
        case "shutdown": self = .shutdown
        case "textDocument/completion": self = .completion(try parameters())
        case "textDocument/hover": self = .hover(try parameters())
        case "textDocument/definition": self = .definition(try parameters())
        case "textDocument/codeAction": self = .codeAction(try parameters())
        default: self = .unknown(method: method)
        }
    }
}

/// What the client tells, without wanting an answer.
enum ClientNotification: Sendable {
    case initialized
    case exit
    case cancel(RequestID)
    case didOpen(DidOpenParams)
    case didChange(DidChangeParams)
    case didSave(DocumentParams)
    case didClose(DocumentParams)
    case didChangeWatchedFiles(DidChangeWatchedFilesParams)
    case didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams)

    /// What needs no attention: unknown, or known and without meaning here.
    case ignored

    init(_ method: String, _ parameters: Parameters) throws {
        switch method {
        case "initialized": self = .initialized
        case "exit": self = .exit
        case "$/cancelRequest": self = .cancel(try parameters(as: CancelParams.self).id)
        case "textDocument/didOpen": self = .didOpen(try parameters())
        case "textDocument/didChange": self = .didChange(try parameters())
        case "textDocument/didSave": self = .didSave(try parameters())
        case "textDocument/didClose": self = .didClose(try parameters())
        case "workspace/didChangeWatchedFiles": self = .didChangeWatchedFiles(try parameters())
        case "workspace/didChangeWorkspaceFolders": self = .didChangeWorkspaceFolders(try parameters())
        default: self = .ignored
        }
    }
}

/// LSP 3.17, Cancellation Support.
private struct CancelParams: Decodable {
    let id: RequestID
}
