/// LSP 3.17, DidChangeWatchedFiles Notification.
struct DidChangeWatchedFilesParams: Sendable, Decodable {
    struct Event: Sendable, Decodable {
        let uri: DocumentURI
    }

    /// What has happened to a file is looked up in the file itself, since events may be late.
    let changes: [Event]
}

/// LSP 3.17, Register Capability.
struct RegistrationParams: Sendable, Encodable {
    struct Registration: Sendable, Encodable {
        let id: String
        let method: String
        let registerOptions: WatchOptions
    }

    struct WatchOptions: Sendable, Encodable {
        let watchers: [Watcher]
    }

    struct Watcher: Sendable, Encodable {
        let globPattern: String
    }

    let registrations: [Registration]

    /// Asks the client to tell of every file that may be a spec, keybook.yaml included.
    static let fileWatching = RegistrationParams(registrations: [
        Registration(
            id: "keybook.files", method: "workspace/didChangeWatchedFiles",
            registerOptions: WatchOptions(watchers: [Watcher(globPattern: "**/*.{yaml,yml,json}")]))
    ])
}

/// LSP 3.17, LogMessage Notification.
struct LogMessageParams: Sendable, Encodable {
    enum Kind: Int, Sendable, Encodable {
        case error = 1
        case warning, info
    }

    let type: Kind
    let message: String
}
