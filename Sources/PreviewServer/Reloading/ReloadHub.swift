internal import Synchronization

/// Tells the pages that are open in browsers what has happened.
final class ReloadHub: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var nextID = 0
        var problem = ""
        var isClosed = false
    }

    private let state = Mutex(State())

    /// The events for one page, in the form of the HTML standard's "server-sent events", from now on.
    ///
    /// - Parameter isOutdated: whether the page that asks is no longer what is served.
    func events(isOutdated: Bool) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(16))
        state.withLock { state in
            guard !state.isClosed else { return continuation.finish() }
            let id = state.nextID
            state.nextID += 1
            state.listeners[id] = continuation
            continuation.yield("retry: 500\n\n")
            continuation.yield(isOutdated ? Self.reload : Self.problemEvent(state.problem))
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { $0.listeners[id] = nil }
            }
        }
        return stream
    }

    /// The site has changed.
    func tellReload() {
        state.withLock { $0.problem = "" }
        tell(Self.reload)
    }

    /// The last build has failed; the text says why. An empty one takes that back.
    func tell(problem: String) {
        state.withLock { $0.problem = problem }
        tell(Self.problemEvent(problem))
    }

    /// Something to write, so that a connection whose browser has gone is noticed.
    func ping() { tell(":\n\n") }

    /// Ends every connection.
    func close() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            state.isClosed = true
            return state.listeners.values.map { $0 }
        }
        for listener in listeners { listener.finish() }
    }

    private func tell(_ event: String) {
        for listener in state.withLock({ $0.listeners.values.map { $0 } }) { listener.yield(event) }
    }

    private static let reload = "event: reload\ndata:\n\n"

    /// Each line is a field of its own: the text can start no other one.
    private static func problemEvent(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
        return "event: problem\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
    }
}
