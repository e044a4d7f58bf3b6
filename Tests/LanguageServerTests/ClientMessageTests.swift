import Testing

@testable import LanguageServer

struct ClientMessageTests {
    @Test(arguments: [
        (#"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#, "request 1 shutdown"),
        (#"{"jsonrpc":"2.0","id":"a","method":"shutdown","params":null}"#, "request a shutdown"),
        (#"{"jsonrpc":"2.0","id":1,"method":"what/ever","params":[1]}"#, #"request 1 unknown(method: "what/ever")"#),
        (#"{"jsonrpc":"2.0","method":"exit"}"#, "exit"),
        (#"{"jsonrpc":"2.0","method":"$/progress","params":{}}"#, "ignored"),
        (#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}"#, #"cancel(LanguageServer.RequestID.text("a"))"#),
        (#"{"jsonrpc":"2.0","id":1,"result":null}"#, "response"),
        (#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}"#, "response no"),
        // What is no message.
        ("", "parseError nil"), ("{", "parseError nil"), ("\u{0}", "parseError nil"), ("nul", "parseError nil"),
        ("null", "invalidRequest nil"), ("[]", "invalidRequest nil"), ("1", "invalidRequest nil"),
        ("\"a\"", "invalidRequest nil"),
        ("{}", "invalidRequest nil"),
        (#"{"id":1,"method":"shutdown"}"#, "invalidRequest 1"),
        (#"{"jsonrpc":"1.0","id":1,"method":"shutdown"}"#, "invalidRequest 1"),
        (#"{"jsonrpc":"2.0","id":1}"#, "invalidRequest 1"),
        (#"{"jsonrpc":"2.0","id":1,"method":2}"#, "invalidRequest 1"),
        (#"{"jsonrpc":"2.0","id":null,"method":"shutdown"}"#, "invalidRequest nil"),
        (#"{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}"#, "invalidRequest nil"),
        (#"{"jsonrpc":"2.0","id":{},"method":"shutdown"}"#, "invalidRequest nil"),
        // Parameters that cannot be read.
        (#"{"jsonrpc":"2.0","id":1,"method":"initialize"}"#, "invalidParams 1"),
        (#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":1}}}"#, "invalidParams 1"),
        (#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}"#, "invalidParams nil told"),
        (#"{"jsonrpc":"2.0","method":"textDocument/didClose","params":7}"#, "invalidParams nil told"),
    ])
    func readsWhatIsMeant(text: String, expected: String) {
        #expect(Self.describe(ClientMessage(Array(text.utf8))) == expected)
    }

    @Test(arguments: [
        #"{"line":1e400,"character":0}"#, #"{"line":1.5,"character":0}"#, #"{"line":"1","character":0}"#, #"{"line":1}"#, "[]",
        #"{"line":99999999999999999999,"character":0}"#,
    ])
    func aPositionThatIsNoneMakesInvalidParameters(position: String) {
        let text =
            #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a"},"position":\#(position)}}"#
        let described = Self.describe(ClientMessage(Array(text.utf8)))
        #expect(described == "invalidParams 1" || described == "parseError nil")
    }

    @Test func aProblemNamesThePlaceAndNeverTheText() {
        let secret = "tu_aaaaaaaaaaaaaaaaaaaaaa"
        let text = #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":["\#(secret)"]}}}"#
        guard case .invalid(_, let problem, _) = ClientMessage(Array(text.utf8)) else {
            Issue.record("it is invalid")
            return
        }
        #expect(problem.message == "`textDocument/hover` has invalid parameters at `textDocument.uri`")
    }

    /// An editor that counts UTF-16 may cut a character in two; the document stays in step.
    @Test func halfACharacterIsReplacedByOneOfItsLength() throws {
        let text = #"""
            {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.yaml","languageId":"yaml",
            "version":1,"text":"\ud83d \ude00 \ud83d\ude00 \\ud83d \ud83d\u0041"}}}
            """#
        guard case .notification(.didOpen(let params)) = ClientMessage(Array(text.utf8)) else {
            Issue.record("the message is read")
            return
        }
        #expect(params.textDocument.text == "\u{FFFD} \u{FFFD} 😀 \\ud83d \u{FFFD}A")
    }

    @Test func deepNestingIsNoMessage() {
        let text = String(repeating: "[", count: 100_000)
        #expect(Self.describe(ClientMessage(Array(text.utf8))) == "parseError nil")
        let capabilities = String(repeating: #"{"a":"#, count: 100_000)
        let initialize = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":\#(capabilities)"#
        #expect(Self.describe(ClientMessage(Array(initialize.utf8))) == "parseError nil")
    }

    @Test func answersHaveTheirKeysInOneOrder() {
        let message = ServerMessage.failure(nil, ResponseError(.parseError, "é"))
        let json = #"{"error":{"code":-32700,"message":"é"},"id":null,"jsonrpc":"2.0"}"#
        #expect(String(decoding: message.bytes, as: UTF8.self) == "Content-Length: \(json.utf8.count)\r\n\r\n" + json)
        let none = ServerMessage.response(.text("a"), HoverResult?.none)
        #expect(String(decoding: none.bytes, as: UTF8.self).hasSuffix(#"{"id":"a","jsonrpc":"2.0","result":null}"#))
    }

    @Test func aCancellationOvertakesTheRequestThatItCancels() {
        let inbox = Inbox()
        for id in [1, 2, 3] { inbox.take(.request(.number(id), .shutdown)) }
        inbox.take(.notification(.cancel(.number(2))))
        inbox.take(.notification(.cancel(.number(9))))
        #expect([1, 2, 3].map { inbox.isWanted(.number($0)) } == [true, false, true])
        // An id may be used again.
        inbox.take(.request(.number(2), .shutdown))
        #expect(inbox.isWanted(.number(2)))
    }

    static func describe(_ message: ClientMessage) -> String {
        func text(_ id: RequestID?) -> String {
            switch id {
            case .number(let number): "\(number)"
            case .text(let text): text
            case nil: "nil"
            }
        }
        return switch message {
        case .request(let id, let request): "request \(text(id)) \(request)"
        case .notification(let notification): "\(notification)"
        case .response(let error): "response" + (error.map { " " + $0 } ?? "")
        case .invalid(let id, let problem, let isNotification): "\(problem.code) \(text(id))\(isNotification ? " told" : "")"
        }
    }
}
