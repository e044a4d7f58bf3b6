import Testing

@testable import LanguageServer

struct FrameReaderTests {
    private static let message = "Content-Length: 2\r\n\r\n{}"

    @Test(arguments: [
        (message + message, ["{}", "{}"]),
        ("content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", ["{}"]),
        ("CONTENT-LENGTH: 2 \r\nContent-Type: text/plain; charset=\"utf8\"\r\nX-Other: y\r\n\r\n{}", ["{}"]),
        ("Content-Length: 2\n\n{}", ["{}"]),
        ("Content-Length: 0\r\n\r\n" + message, ["", "{}"]),
        ("Content-Length: 3\r\n\r\n\u{e9}!" + message, ["\u{e9}!", "{}"]),
        ("Content-Length: 5\r\n\r\n{}", []),
        ("Content-Len", []),
        // What cannot be read costs no other message.
        ("\r\n\r\n" + message, ["lengthMissing", "{}"]),
        ("garbage\r\n\r\n" + message, ["fieldMalformed", "{}"]),
        ("garbage\r\n" + message, ["fieldMalformed", "{}"]),
        ("garbage" + message, ["lengthMissing", "{}"]),
        ("X: y\r\n\r\n{}" + message, ["lengthMissing", "{}"]),
        ("Content-Length: -2\r\n\r\n{}" + message, ["lengthMalformed", "{}"]),
        ("Content-Length: +2\r\n\r\n{}" + message, ["lengthMalformed", "{}"]),
        ("Content-Length: 0x2\r\n\r\n{}" + message, ["lengthMalformed", "{}"]),
        ("Content-Length:\r\n\r\n{}" + message, ["lengthMalformed", "{}"]),
        ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + message, ["lengthMalformed", "{}"]),
        ("Content-Length: 99999999999\r\n\r\n{}" + message, ["contentTooLarge", "{}"]),
        ("Content-Length: 99999999999999999999999999\r\n\r\n{}" + message, ["contentTooLarge", "{}"]),
        ("Content-Length: 2\r\nContent-Type: x; charset=utf-16\r\n\r\n{}" + message, ["encodingUnknown", "{}"]),
        (String(repeating: "x", count: 5000) + message, ["headerTooLong", "{}"]),
        (String(repeating: "x: y\r\n", count: 5000) + "\r\n" + message, ["headerTooLong", "{}"]),
        (String(repeating: "\r\n", count: 3) + message, ["lengthMissing", "{}"]),
    ])
    func cutsTheStreamIntoMessages(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        for size in [1, 7, bytes.count] {
            var reader = FrameReader()
            let frames = stride(from: 0, to: bytes.count, by: size).flatMap { start in
                reader.frames(adding: Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(frames.map(\.text) == expected, "in pieces of \(size)")
        }
    }

    @Test func aMebibyteOfGarbageIsOneProblem() {
        var reader = FrameReader()
        let garbage = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        #expect(reader.frames(adding: garbage).count == 1)
        #expect(reader.frames(adding: Array(Self.message.utf8)).map(\.text) == ["{}"])
    }

    @Test func everyProblemSaysWhatItIs() {
        for problem in FramingProblem.allCases { #expect(!problem.message.isEmpty) }
    }
}

extension FrameReader.Frame {
    fileprivate var text: String {
        switch self {
        case .message(let content): String(decoding: content, as: UTF8.self)
        case .unreadable(let problem): "\(problem)"
        }
    }
}
