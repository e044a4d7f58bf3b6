/// Eight bytes of a text, looked at together.
///
/// The tests are the usual ones for bytes in a word (Hacker's Delight, section 6-1). What is told byte by byte may be told of one
/// byte too many, so whoever asks looks at the byte itself.
struct ByteWord {
    static let size = 8
    private let bits: UInt64

    /// Nil where fewer than eight bytes are left.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index + Self.size <= bytes.count, let base = bytes.baseAddress else { return nil }
        bits = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }

    /// Whether all eight are printable ASCII or line feeds.
    @inline(__always)
    var isPlain: Bool {
        // A line feed gets the bit 0x20, which makes a printable character of it. No carry leaves a byte here.
        let other = bits ^ Self.each(0x0A)
        let lineFeeds = ~((other & Self.each(0x7F)) &+ Self.each(0x7F) | other | Self.each(0x7F))
        let word = bits | lineFeeds >> 2
        // A byte under 0x20 borrows into its top bit; 0x7F carries into it.
        return (word | (word &- Self.each(0x20)) | (word &+ Self.each(0x01))) & Self.each(0x80) == 0
    }

    /// A bit in each byte that is `\`, `#`, `_` or `-`, where all eight are ASCII.
    @inline(__always)
    var marked: UInt64 {
        (without("\\") | without("#") | without("_") | without("-")) & Self.each(0x80)
    }

    /// A bit in each byte that ends a run of JSON's string or is no ASCII: `"`, `\`, a control character.
    @inline(__always)
    var endsOfRun: UInt64 {
        (bits | without("\"") | without("\\") | (bits &- Self.each(0x20))) & Self.each(0x80)
    }

    /// A bit in each byte that is a line feed, and in some that are none.
    @inline(__always)
    var lineFeeds: UInt64 { without("\n") & Self.each(0x80) }

    /// The index of the byte of the lowest bit that is set.
    @inline(__always)
    static func firstByte(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

    /// Each byte's top bit is set where it is this character.
    @inline(__always)
    private func without(_ character: Unicode.Scalar) -> UInt64 {
        (bits ^ Self.each(UInt8(ascii: character))) &- Self.each(0x01)
    }

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `other` stands at `index`.
    @inline(__always)
    func holds(_ other: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index >= 0, other.count <= count - index else { return false }
        guard let first = baseAddress, let second = other.baseAddress else { return other.isEmpty }
        var (a, b, left) = (UnsafeRawPointer(first + index), UnsafeRawPointer(second), other.count)
        while left >= ByteWord.size {
            if a.loadUnaligned(as: UInt64.self) != b.loadUnaligned(as: UInt64.self) { return false }
            (a, b, left) = (a + ByteWord.size, b + ByteWord.size, left - ByteWord.size)
        }
        for offset in 0..<left
        where a.load(fromByteOffset: offset, as: UInt8.self) != b.load(fromByteOffset: offset, as: UInt8.self) {
            return false
        }
        return true
    }
}
