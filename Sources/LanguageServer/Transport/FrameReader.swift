/// Cuts a stream of bytes into messages by their headers (LSP 3.17, Base Protocol, Header Part).
///
/// ```
/// Content-Length: 38\r\n
/// \r\n
/// {"jsonrpc":"2.0","method":"shutdown"}
/// ```
/// After a header that says nothing sensible it looks for the next `Content-Length`, wherever that stands: whatever a
/// client sends, one bad message costs no other. A value: the same bytes give the same frames, in whatever pieces they come.
struct FrameReader: Sendable {
    enum Frame: Sendable, Equatable {
        /// The content of a message.
        case message([UInt8])
        case unreadable(FramingProblem)
    }

    /// The largest content that is read: many times the largest spec, which may stand in it with every character escaped.
    static let contentLimit = 64 << 20

    /// The largest header part that is read; a usual one has some 20 bytes.
    static let headerLimit = 4096

    private enum State {
        case header
        case content(length: Int)

        /// The next header is being looked for.
        case lost
    }

    private var state = State.header
    private var buffer: [UInt8] = []

    /// How much of the buffer has been looked at and needs no second look.
    private var position = 0

    /// Takes bytes and gives the frames that they complete.
    mutating func frames(adding bytes: [UInt8]) -> [Frame] {
        buffer += bytes
        var frames: [Frame] = []
        var isProgressing = true
        while isProgressing {
            switch state {
            case .header: isProgressing = readHeader(&frames)
            case .content(let length): isProgressing = readContent(length, &frames)
            case .lost: isProgressing = findHeader()
            }
        }
        return frames
    }

    /// Whether a message has begun and not ended.
    var isInsideMessage: Bool { !buffer.isEmpty }

    private mutating func readContent(_ length: Int, _ frames: inout [Frame]) -> Bool {
        guard buffer.count >= length else { return false }
        frames.append(.message(Array(buffer[..<length])))
        drop(length)
        state = .header
        return true
    }

    /// Reads a header part that is there as a whole: lines up to an empty one.
    private mutating func readHeader(_ frames: inout [Frame]) -> Bool {
        let end = endOfHeader()
        guard let end, end <= Self.headerLimit else {
            guard max(position, end ?? 0) > Self.headerLimit else { return false }
            lose(.headerTooLong, lookingFrom: 1, &frames)
            return true
        }
        switch HeaderFields.read(buffer[..<end]) {
        case .success(let length):
            drop(end)
            state = .content(length: length)
        case .failure(let problem):
            // A header that says which one it is has been read; what has none may hide the next one behind garbage.
            let hidesNext = problem == .fieldMalformed || problem == .lengthMissing
            lose(problem, lookingFrom: hidesNext ? 1 : end, &frames)
        }
        return true
    }

    /// The offset behind the empty line that ends the header part.
    private mutating func endOfHeader() -> Int? {
        while position < buffer.count {
            defer { position += 1 }
            guard buffer[position] == 0x0A else { continue }
            let line = buffer[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            if buffer[line..<position].allSatisfy({ $0 == 0x0D }) { return position + 1 }
        }
        return nil
    }

    private mutating func lose(_ problem: FramingProblem, lookingFrom start: Int, _ frames: inout [Frame]) {
        frames.append(.unreadable(problem))
        state = .lost
        position = start
    }

    private mutating func findHeader() -> Bool {
        let name = HeaderFields.lengthName
        while position + name.count <= buffer.count {
            if buffer[position..<position + name.count].elementsEqual(name, by: { $0 | 0x20 == $1 }) {
                drop(position)
                state = .header
                return true
            }
            position += 1
        }
        drop(min(position, buffer.count))
        return false
    }

    private mutating func drop(_ count: Int) {
        buffer.removeFirst(count)
        position = 0
    }
}

/// Why what the client sent could not be cut into messages.
enum FramingProblem: Error, Sendable, Equatable, CaseIterable {
    case headerTooLong
    case fieldMalformed
    case lengthMissing
    case lengthMalformed
    case contentTooLarge
    case encodingUnknown

    var message: String {
        switch self {
        case .headerTooLong: "a header of more than \(FrameReader.headerLimit) bytes"
        case .fieldMalformed: "a header field without a colon"
        case .lengthMissing: "a header without `Content-Length`"
        case .lengthMalformed: "a `Content-Length` that is no whole number of bytes"
        case .contentTooLarge: "a message of more than \(FrameReader.contentLimit) bytes"
        case .encodingUnknown: "a message in another encoding than utf-8"
        }
    }
}
