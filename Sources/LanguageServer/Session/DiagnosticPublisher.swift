/// What the client has been told of each document, so that it is told of changes alone.
struct DiagnosticPublisher: Sendable {
    private let outbox: Outbox

    /// By what tells documents apart; nothing of those without findings.
    private var told: [String: Told] = [:]

    private struct Told {
        let uri: DocumentURI
        let diagnostics: [PublishedDiagnostic]
    }

    init(outbox: Outbox) { self.outbox = outbox }

    /// Tells what is found in a document now.
    ///
    /// - Parameter version: of an open document, for which it is told even where nothing has changed: the client may wait for it.
    mutating func publish(_ diagnostics: [PublishedDiagnostic], for uri: DocumentURI, version: Int?) {
        let before = told[uri.identity]
        told[uri.identity] = diagnostics.isEmpty ? nil : Told(uri: uri, diagnostics: diagnostics)
        if let before, before.uri.spelling != uri.spelling { send([], for: before.uri, version: nil) }
        if version == nil, diagnostics == before?.diagnostics ?? [] { return }
        send(diagnostics, for: uri, version: version)
    }

    /// Takes back what was told of a document, if anything was.
    mutating func clear(_ identity: String) {
        if let before = told.removeValue(forKey: identity) { send([], for: before.uri, version: nil) }
    }

    private func send(_ diagnostics: [PublishedDiagnostic], for uri: DocumentURI, version: Int?) {
        outbox.notify(
            "textDocument/publishDiagnostics", PublishDiagnosticsParams(uri: uri, version: version, diagnostics: diagnostics))
    }
}
