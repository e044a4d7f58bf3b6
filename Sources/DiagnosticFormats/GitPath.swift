internal import SourceText

/// A file's name in the head of a diff, written as git does: `a/keys/ci.yaml`, `"a/caf\303\251.yaml"`.
///
/// A name that holds a control character, a quote, a backslash or a byte beyond ASCII is quoted as C quotes strings
/// (<https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath>), and a tab ends a name with a space in it, since
/// readers would otherwise take what follows the space for a date.
struct GitPath: CustomStringConvertible {
    let description: String

    /// - Parameter side: "a" or "b". The path's tails of secrets are left out.
    init(_ path: String, side: String) {
        let bytes = Array("\(side)\(path.hasPrefix("/") ? "" : "/")".utf8) + Array(withoutSecretTails(path).utf8)
        let needsQuotes = bytes.contains { $0 < 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        let name = needsQuotes ? "\"" + bytes.map(Self.escaped).joined() + "\"" : String(decoding: bytes, as: UTF8.self)
        description = name + (bytes.contains(0x20) ? "\t" : "")
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case 0x07: "\\a"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0B: "\\v"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x20..<0x7F: String(Unicode.Scalar(byte))
        default: "\\" + String(repeating: "0", count: byte < 0o10 ? 2 : byte < 0o100 ? 1 : 0) + String(byte, radix: 8)
        }
    }
}
