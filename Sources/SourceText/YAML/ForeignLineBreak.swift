/// A line break to YAML (1.1, section 4.2, which is what libyaml reads) and not to us, whose lines end with LF or CRLF: a CR alone,
/// U+0085, U+2028, U+2029.
package enum ForeignLineBreak {
    /// How many bytes long the one at `offset` is; nil where there is none.
    package static func length(at offset: Int, in bytes: [UInt8]) -> Int? {
        switch bytes[offset] {
        case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? nil : 1
        case 0xC2: bytes[offset...].starts(with: "\u{85}".utf8) ? 2 : nil
        case 0xE2: bytes[offset...].starts(with: "\u{2028}".utf8) || bytes[offset...].starts(with: "\u{2029}".utf8) ? 3 : nil
        default: nil
        }
    }
}
