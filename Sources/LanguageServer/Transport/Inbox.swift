internal import Synchronization

/// The client's messages in their order, and which of the requests among them it has given up.
///
/// Messages are read ahead of the work on them, so that a cancellation overtakes the request that it cancels.
final class Inbox: Sendable {
    let messages: AsyncStream<ClientMessage>
    private let continuation: AsyncStream<ClientMessage>.Continuation
    private let requests = Mutex(PendingRequests())

    private struct PendingRequests {
        /// Those that have come in and are not answered.
        var waiting: Set<RequestID> = []
        var cancelled: Set<RequestID> = []
    }

    init() {
        (messages, continuation) = AsyncStream.makeStream()
    }

    /// Takes the client's bytes to the end of their stream.
    func read(_ input: some AsyncSequence<[UInt8], Never>) async {
        var reader = FrameReader()
        for await piece in input {
            for frame in reader.frames(adding: piece) {
                switch frame {
                case .message(let content): take(ClientMessage(content))
                case .unreadable(let problem): take(.invalid(nil, ResponseError(.parseError, problem.message)))
                }
            }
        }
        finish()
    }

    func take(_ message: ClientMessage) {
        switch message {
        case .request(let id, _): requests.withLock { _ = $0.waiting.insert(id) }
        case .notification(.cancel(let id)):
            // One for a request that is answered already has nothing to say.
            requests.withLock { if $0.waiting.contains(id) { $0.cancelled.insert(id) } }
        default: break
        }
        continuation.yield(message)
    }

    /// No message comes after this.
    func finish() { continuation.finish() }

    /// Takes a request up, and says whether the client still wants it.
    func isWanted(_ id: RequestID) -> Bool {
        requests.withLock { pending in
            pending.waiting.remove(id)
            return pending.cancelled.remove(id) == nil
        }
    }
}
