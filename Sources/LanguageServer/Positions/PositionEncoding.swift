/// What the characters of a position count (LSP 3.17, `PositionEncodingKind`).
enum PositionEncoding: String, Sendable, Encodable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The first encoding that the client wants and the server knows; UTF-16 where there is none, since every client has to take it.
    ///
    /// - Parameter preferences: `general.positionEncodings` of the client's capabilities.
    init(preferences: [String]) {
        self = preferences.lazy.compactMap(PositionEncoding.init).first ?? .utf16
    }

    /// How many of what it counts a character has, said at the character's first byte of UTF-8; 0 for the bytes after it, except
    /// in UTF-8 itself, where every byte counts.
    func units(at byte: UInt8) -> Int {
        let isFirst = byte & 0xC0 != 0x80
        return switch self {
        case .utf8: 1
        case .utf16: isFirst ? (byte >= 0xF0 ? 2 : 1) : 0
        case .utf32: isFirst ? 1 : 0
        }
    }
}
