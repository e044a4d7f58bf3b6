/// The fields of a message's header: `Name: value` lines as HTTP writes them, names in any case (LSP 3.17, Header Part; RFC 9112).
enum HeaderFields {
    /// In lower case, with its colon.
    static let lengthName = Array("content-length:".utf8)

    /// The length of the content that a header part announces.
    ///
    /// - Parameter header: its lines, the empty one at the end included.
    static func read(_ header: ArraySlice<UInt8>) -> Result<Int, FramingProblem> {
        var length: Int?
        for line in header.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return .failure(.fieldMalformed) }
            let value = trimmed(line[(colon + 1)...])
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "content-length":
                switch contentLength(value) {
                case .success(let number):
                    guard length == nil || length == number else { return .failure(.lengthMalformed) }
                    length = number
                case .failure(let problem): return .failure(problem)
                }
            case "content-type":
                guard isUTF8(String(decoding: value, as: UTF8.self).lowercased()) else { return .failure(.encodingUnknown) }
            default: break
            }
        }
        return length.map { .success($0) } ?? .failure(.lengthMissing)
    }

    private static func contentLength(_ value: ArraySlice<UInt8>) -> Result<Int, FramingProblem> {
        guard !value.isEmpty, value.allSatisfy({ 0x30...0x39 ~= $0 }) else { return .failure(.lengthMalformed) }
        // A number that no Int holds is too large as well.
        guard let number = Int(String(decoding: value, as: UTF8.self)), number <= FrameReader.contentLimit else {
            return .failure(.contentTooLarge)
        }
        return .success(number)
    }

    /// The specification wants `utf8` taken as `utf-8`, and the same where no charset is named.
    private static func isUTF8(_ contentType: String) -> Bool {
        guard let charset = contentType.split(separator: "charset=", maxSplits: 1).dropFirst().first else { return true }
        let name = charset.drop { $0 == "\"" }.prefix { !"\"; ".contains($0) }
        return name == "utf-8" || name == "utf8"
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = value.drop { $0 == 0x20 || $0 == 0x09 }
        let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 }
        return end.map { start[...$0] } ?? []
    }
}
