internal import Platform
internal import SourceText

/// The requests, and when they may come (LSP 3.17, Lifecycle Messages).
extension LanguageServer {
    func answer(_ id: RequestID, _ request: ClientRequest) {
        switch (phase, request) {
        case (.uninitialized, .initialize(let params)): outbox.send(.response(id, initialize(params)))
        case (.uninitialized, _):
            outbox.send(.failure(id, ResponseError(.serverNotInitialized, "the server waits for `initialize`")))
        case (.shutDown, _): outbox.send(.failure(id, ResponseError(.invalidRequest, "the server is shut down")))
        case (.running, .initialize):
            outbox.send(.failure(id, ResponseError(.invalidRequest, "the server is initialized already")))
        case (.running, .shutdown):
            phase = .shutDown
            wait?.cancel()
            workspace.cancelScans()
            outbox.send(.response(id, String?.none))
        case (.running, .completion(let params)):
            let list = view(of: params.textDocument.uri).flatMap { Completion(document: $0).list(at: params.position) }
            outbox.send(.response(id, list))
        case (.running, .hover(let params)):
            let hover = view(of: params.textDocument.uri).flatMap { Hover(document: $0).result(at: params.position) }
            outbox.send(.response(id, hover))
        case (.running, .definition(let params)):
            let location = view(of: params.textDocument.uri).flatMap { Definition(document: $0).location(at: params.position) }
            outbox.send(.response(id, location))
        case (.running, .codeAction(let params)):
            let actions = view(of: params.textDocument.uri).map { CodeActions(document: $0).actions(for: params) }
            outbox.send(.response(id, actions))
        case (.running, .unknown(let method)):
            outbox.send(.failure(id, ResponseError(.methodNotFound, "there is no method \(quoted(method))")))
        }
    }

    private func initialize(_ params: InitializeParams) -> InitializeResult {
        phase = .running
        client = params.capabilities
        workspace.folders = params.folders.compactMap(\.path)
        // Seen from inside a container, an editor outside is nowhere, and no reason to end.
        if let process = params.processID, isProcessAlive(process) { watchParent(process) }
        return InitializeResult(
            capabilities: ServerCapabilities(positionEncoding: client.positionEncoding),
            serverInfo: InitializeResult.ServerInfo(name: "keybook", version: version))
    }

    /// Ends the server when its editor has gone without a word (LSP 3.17, Initialize Request, `processId`).
    private func watchParent(_ process: Int) {
        parentWatch = Task { [inbox] in
            while isProcessAlive(process) {
                do { try await Task.sleep(for: .seconds(5)) } catch { return }
            }
            inbox.finish()
        }
    }
}
