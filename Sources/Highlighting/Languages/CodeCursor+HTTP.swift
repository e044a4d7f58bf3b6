/// Messages of HTTP/1.1 as RFC 9112 writes them: requests, answers, or headers alone, one behind the other.
extension CodeCursor {
    /// Marks methods, status codes, the names of headers, and bodies that are JSON.
    mutating func highlightHTTP() {
        let end = limit
        while position < end {
            limit = end
            highlightHead()
            skipSpace()
            // A body reaches to the next message.
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
                while position < limit && !startsMessage { skipLine() }
                continue
            }
            let body = position
            while position < limit && !startsMessage { skipLine() }
            limit = position
            position = body
            highlightJSON()
        }
        limit = end
    }

    /// Reads a first line, if there is one, and the headers up to a blank line.
    private mutating func highlightHead() {
        if startsMessage {
            let start = position
            skipWord()
            if byte == UInt8(ascii: "/") {
                while position < limit && bytes[position] > 0x20 { position += 1 }
                skipBlanks()
                let status = position
                skipNumber()
                mark(.literal, from: status)
            } else {
                mark(.name, from: start)
            }
            skipLine()
        }
        while position < limit && byte != 0x0A && byte != 0x0D && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[") {
            let start = position
            skip(while: headerName)
            if byte == UInt8(ascii: ":") { mark(.name, from: start) }
            skipLine()
        }
    }

    /// Whether a request or an answer begins here: a method and a path or an address, or the version.
    private var startsMessage: Bool {
        var offset = position
        while byte(at: offset).isUppercase { offset += 1 }
        guard offset > position else { return false }
        if matches("HTTP/", at: position) { return true }
        return byte(at: offset) == 0x20 && (byte(at: offset + 1) == UInt8(ascii: "/") || matches("http", at: offset + 1))
    }
}

private let headerName = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
