/// Why a request has no result (LSP 3.17, Response Message; the first five codes are JSON-RPC's).
struct ResponseError: Error, Sendable, Hashable, Encodable {
    enum Code: Int, Sendable, Encodable {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParams = -32602
        case internalError = -32603
        case serverNotInitialized = -32002
        case requestCancelled = -32800
    }

    let code: Code

    /// Lower case, no final period.
    let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
