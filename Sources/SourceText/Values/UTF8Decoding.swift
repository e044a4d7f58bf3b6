/// UTF-8, scalar by scalar.
enum UTF8Decoding {
    /// The scalar at `index` and its length in bytes; nil where the bytes are not UTF-8 (RFC 3629).
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        let first = UInt32(bytes[index])
        let (length, least): (Int, UInt32)
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (length, least, scalar) = (2, 0x80, first & 0x1F)
        case 0xE0...0xEF: (length, least, scalar) = (3, 0x800, first & 0x0F)
        case 0xF0...0xF4: (length, least, scalar) = (4, 0x10000, first & 0x07)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for next in index + 1..<index + length {
            guard bytes[next] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
        }
        guard scalar >= least, Unicode.Scalar(scalar) != nil else { return nil }
        return (scalar, length)
    }
}
