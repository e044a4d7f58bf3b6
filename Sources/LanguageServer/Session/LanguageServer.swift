internal import SourceText

/// A language server for key specs (Language Server Protocol 3.17).
///
/// It takes the client's messages one after the other and answers each before it looks at the next; whatever lasts, such as
/// reading a workspace, is done in the background and comes back in pieces between messages.
package actor LanguageServer {
    /// What the server may do, by what it has been told so far (LSP 3.17, Lifecycle Messages).
    enum Phase {
        case uninitialized
        case running
        case shutDown
    }

    let version: String
    let outbox: Outbox
    let inbox = Inbox()
    let debounce: Duration

    var phase = Phase.uninitialized
    var client = ClientCapabilities()
    var parentWatch: Task<Void, Never>?

    /// By what tells documents apart.
    var documents: [String: OpenDocument] = [:]
    var workspace = WorkspaceState()
    var publisher: DiagnosticPublisher

    /// The documents that have changed and are not checked, the wait before they are, and when it is over at the latest.
    var changed: [String] = []
    var wait: Task<Void, Never>?
    var checkBy = ContinuousClock.now

    /// How long typing has to pause before documents are checked: longer than between two keys, shorter than a reader waits.
    package static let usualDebounce = Duration.milliseconds(200)

    /// - Parameters:
    ///   - version: of the program, as it tells it.
    ///   - output: takes the bytes for the client.
    package init(
        version: String, debounce: Duration = usualDebounce, output: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.version = version
        self.debounce = debounce
        outbox = Outbox(write: output)
        publisher = DiagnosticPublisher(outbox: outbox)
    }

    /// Serves to the `exit` notification, or to the end of the input.
    ///
    /// - Returns: whether the client had asked for the shutdown before, which makes the exit code 0, else 1 (LSP 3.17, Exit
    ///   Notification).
    package func run(_ input: some AsyncSequence<[UInt8], Never> & Sendable) async -> Bool {
        let reading = Task.detached { [inbox] in await inbox.read(input) }
        for await message in inbox.messages {
            guard take(message) else { break }
        }
        reading.cancel()
        parentWatch?.cancel()
        wait?.cancel()
        workspace.cancelScans()
        return phase == .shutDown
    }

    /// Handles a message; false for the last one.
    func take(_ message: ClientMessage) -> Bool {
        switch message {
        case .request(let id, let request):
            guard inbox.isWanted(id) else {
                outbox.send(.failure(id, ResponseError(.requestCancelled, "the request was cancelled")))
                break
            }
            answer(id, request)
        case .notification(.exit): return false
        case .notification(let notification): if phase == .running { note(notification) }
        case .response(let error):
            if let error { outbox.log(.warning, "the client refused a request: \(shown(error, limit: 200))") }
        case .invalid(_, let problem, isNotification: true): outbox.log(.warning, problem.message)
        case .invalid(let id, let problem, isNotification: false): outbox.send(.failure(id, problem))
        }
        return true
    }
}
