import Foundation
import Synchronization
import Testing

@testable import LanguageServer

/// A client in this process: sends messages, and reads what comes back.
final class Conversation: Sendable {
    private let input: AsyncStream<[UInt8]>.Continuation
    private let server: Task<Bool, Never>
    private let received: AsyncStream<Message>
    private let number = Mutex(0)

    /// A message of the server as JSON text, with the fields that are asked for most.
    struct Message: Sendable {
        let id: Int?
        let method: String?
        let text: String
    }

    init() {
        let (stream, input) = AsyncStream.makeStream(of: [UInt8].self)
        let (received, output) = AsyncStream.makeStream(of: Message.self)
        let reader = Mutex(FrameReader())
        let server = LanguageServer(version: "1", debounce: .milliseconds(1)) { bytes in
            for case .message(let content) in reader.withLock({ $0.frames(adding: bytes) }) {
                let fields = (try? JSONSerialization.jsonObject(with: Data(content))) as? [String: Any] ?? [:]
                output.yield(
                    Message(
                        id: fields["id"] as? Int, method: fields["method"] as? String,
                        text: String(decoding: content, as: UTF8.self)))
            }
        }
        self.input = input
        self.received = received
        self.server = Task {
            defer { output.finish() }
            return await server.run(stream)
        }
    }

    func send(_ content: String) { input.yield(Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)) }

    func notify(_ method: String, _ params: String = "{}") {
        send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
    }

    /// Asks, and gives the whole answer.
    func ask(_ method: String, _ params: String = "{}") async -> String {
        let id = number.withLock { number in
            number += 1
            return number
        }
        send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
        return await next { $0.id == id }
    }

    /// The next message of the kind; empty where the server has ended before.
    func next(where isWanted: (Message) -> Bool) async -> String {
        for await message in received where isWanted(message) { return message.text }
        return ""
    }

    func diagnostics() async -> String { await next { $0.method == "textDocument/publishDiagnostics" } }

    /// Ends the input, and says whether the server ended in order.
    func end() async -> Bool {
        input.finish()
        return await server.value
    }
}
