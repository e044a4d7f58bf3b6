/// Where the server's messages go. The protocol has the stream for itself: nothing else is ever written there.
struct Outbox: Sendable {
    private let write: @Sendable ([UInt8]) -> Void

    init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

    func send(_ message: ServerMessage) { write(message.bytes) }

    func notify(_ method: String, _ params: some Encodable) { ServerMessage.notification(method, params).map(send) }

    /// Tells the one who reads the editor's log of the server.
    func log(_ kind: LogMessageParams.Kind, _ message: String) {
        notify("window/logMessage", LogMessageParams(type: kind, message: message))
    }
}
