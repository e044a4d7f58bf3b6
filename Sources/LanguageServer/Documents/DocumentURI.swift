/// The name of a document (LSP 3.17, URI; RFC 3986).
///
/// Clients differ in what they percent-encode, so what tells documents apart is the path, and what is sent back is the
/// client's own spelling.
struct DocumentURI: Sendable, Codable {
    /// As the client writes it.
    let spelling: String

    /// The absolute path of a `file:` URI of this machine, without a final `/`; nil for everything else.
    let path: String?

    init(_ spelling: String) {
        self.spelling = spelling
        path = Self.path(of: spelling)
    }

    /// - Parameter path: absolute.
    init(path: String) {
        var spelling = "file://"
        for byte in path.utf8 {
            if Self.isUnreserved(byte) || byte == UInt8(ascii: "/") {
                spelling.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                spelling += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        self.spelling = spelling
        self.path = path
    }

    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(spelling)
    }

    private static func path(of spelling: String) -> String? {
        guard spelling.prefix(5).lowercased() == "file:" else { return nil }
        var rest = spelling.utf8.dropFirst(5)
        if rest.starts(with: "//".utf8) {
            let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            guard authority.isEmpty || String(authority)?.lowercased() == "localhost" else { return nil }
            rest = rest.dropFirst(2 + authority.count)
        }
        guard var bytes = percentDecoded(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }) else { return nil }
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        // The system ends a path at a NUL: another file than the one that was named.
        guard bytes.first == UInt8(ascii: "/"), !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            guard digits.count == 2 else { return nil }
            bytes.append(UInt8(digits[0] << 4 | digits[1]))
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 || "-._~".utf8.contains(byte)
    }
}

extension DocumentURI: Hashable {
    /// What two spellings of one document have in common.
    var identity: String { path ?? spelling }

    static func == (a: DocumentURI, b: DocumentURI) -> Bool { a.identity == b.identity }

    func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
