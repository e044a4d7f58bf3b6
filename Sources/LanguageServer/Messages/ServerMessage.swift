#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A message to the client: its JSON, with the header before it (LSP 3.17, Base Protocol).
struct ServerMessage: Sendable {
    let bytes: [UInt8]

    /// The result of a request; nil is `null`, which a response must say.
    static func response(_ id: RequestID, _ result: some Encodable) -> ServerMessage {
        ServerMessage(Response(id: id, result: result))
            ?? failure(id, ResponseError(.internalError, "the result could not be written"))
    }

    /// Why a request has none. Without an id, for what could not be read so far that it had one, the id is `null`.
    static func failure(_ id: RequestID?, _ error: ResponseError) -> ServerMessage {
        ServerMessage(Failure(id: id, error: error)) ?? ServerMessage(content: Array("{}".utf8))
    }

    static func notification(_ method: String, _ params: some Encodable) -> ServerMessage? {
        ServerMessage(Call(id: nil, method: method, params: params))
    }

    static func request(_ id: RequestID, _ method: String, _ params: some Encodable) -> ServerMessage? {
        ServerMessage(Call(id: id, method: method, params: params))
    }

    /// Nil where the value has no JSON, which none of ours lacks.
    private init?(_ value: some Encodable) {
        let encoder = JSONEncoder()
        // The order of a dictionary would differ from run to run.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return nil }
        self.init(content: Array(data))
    }

    private init(content: [UInt8]) {
        bytes = Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
    }
}

private struct Response<Result: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID
    let result: Result
}

private struct Failure: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID?
    let error: ResponseError

    private enum Field: String, CodingKey {
        case jsonrpc, id, error
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(jsonrpc, forKey: .jsonrpc)
        try fields.encode(id, forKey: .id)
        try fields.encode(error, forKey: .error)
    }
}

private struct Call<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    let id: RequestID?
    let method: String
    let params: Params
}
