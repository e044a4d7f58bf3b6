/// A set of bytes: any of ASCII, and all others or none of them.
struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private let holdsOthers: Bool

    @inline(__always)
    init(_ characters: StaticString, andOthers holdsOthers: Bool = false) {
        self.holdsOthers = holdsOthers
        characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte >= 128 { return holdsOthers }
        return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 != 0
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte & 63) }
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isUppercase: Bool { self &- 0x41 < 26 }

    /// A letter, `_`, or a byte of a character beyond ASCII.
    var startsWord: Bool { (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_") || self >= 128 }
    var continuesWord: Bool { startsWord || isDigit }

    /// A space or a tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// Blank, or a part of a line's end.
    var isBlankOrLineEnd: Bool { isBlank || self == 0x0A || self == 0x0D }
}
