/// What a client says of itself at the beginning (LSP 3.17, Initialize Request).
struct InitializeParams: Sendable, Decodable {
    let capabilities: ClientCapabilities

    /// The folders that are open in the editor.
    let folders: [DocumentURI]

    /// The editor's process; nil where it has none to name.
    let processID: Int?

    private enum Field: String, CodingKey {
        case capabilities, workspaceFolders, rootUri, rootPath, processId
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        capabilities = try fields.decode(ClientCapabilities.self, forKey: .capabilities)
        processID = try? fields.decodeIfPresent(Int.self, forKey: .processId)
        // `rootUri` and `rootPath` are what older clients have; `workspaceFolders` wins where it is there.
        if let folders = try? fields.decodeIfPresent([WorkspaceFolder].self, forKey: .workspaceFolders) {
            self.folders = folders.map(\.uri)
        } else if let root = try? fields.decodeIfPresent(DocumentURI.self, forKey: .rootUri) {
            folders = [root]
        } else if let path = try? fields.decodeIfPresent(String.self, forKey: .rootPath), path.hasPrefix("/") {
            folders = [DocumentURI(path: path)]
        } else {
            folders = []
        }
    }
}

/// LSP 3.17, Workspace Folders Request.
struct WorkspaceFolder: Sendable, Decodable {
    let uri: DocumentURI
}

/// LSP 3.17, DidChangeWorkspaceFolders Notification.
struct DidChangeWorkspaceFoldersParams: Sendable, Decodable {
    struct Event: Sendable, Decodable {
        let added: [WorkspaceFolder]
        let removed: [WorkspaceFolder]
    }

    let event: Event
}

/// What the server says of itself in return.
struct InitializeResult: Sendable, Encodable {
    struct ServerInfo: Sendable, Encodable {
        let name: String
        let version: String
    }

    let capabilities: ServerCapabilities
    let serverInfo: ServerInfo
}

/// LSP 3.17, Initialize Request, `ServerCapabilities`.
struct ServerCapabilities: Sendable, Encodable {
    struct DocumentSync: Encodable {
        let openClose = true

        /// Incremental: what has changed is sent, not the whole text.
        let change = 2
        let save = Save()
    }

    struct Save: Encodable {
        let includeText = false
    }

    struct CompletionOptions: Encodable {
        /// What a value, a field's name or a list's item begins behind.
        let triggerCharacters = [":", " ", "\"", "'", "-"]
        let resolveProvider = false
    }

    struct CodeActionOptions: Encodable {
        let codeActionKinds = [CodeActionKind.quickFix, .fixAll]
    }

    struct Workspace: Encodable {
        struct Folders: Encodable {
            let supported = true
            let changeNotifications = true
        }

        let workspaceFolders = Folders()
    }

    let positionEncoding: PositionEncoding
    private let textDocumentSync = DocumentSync()
    private let hoverProvider = true
    private let completionProvider = CompletionOptions()
    private let definitionProvider = true
    private let codeActionProvider = CodeActionOptions()
    private let workspace = Workspace()

    init(positionEncoding: PositionEncoding) { self.positionEncoding = positionEncoding }
}
