extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes from a place on, the first in the lowest byte; zeros behind the end.
    @inline(__always)
    func chunk(at start: Int) -> UInt64 {
        if start &+ 8 <= count {
            return UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var chunk: UInt64 = 0
        var shift: UInt64 = 0
        var index = start
        while index < count {
            chunk |= UInt64(self[index]) &<< shift
            shift &+= 8
            index &+= 1
        }
        return chunk
    }
}

extension UInt64 {
    /// The lowest bytes, so many of them, at most seven; the others zero.
    @inline(__always)
    func lowBytes(_ count: Int) -> UInt64 { self & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) }

    /// How many bytes from the lowest on are small letters or digits of ASCII.
    @inline(__always)
    var smallLettersAndDigits: Int {
        let low = self & 0x7F7F_7F7F_7F7F_7F7F
        // Each sum has the highest bit of a byte where the byte is no less than the bound; no sum reaches the next byte.
        let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        return (~((letters | digits) & ~self) & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
    }

    /// How many bytes from the lowest on are neither a control character, `<` nor `&`.
    @inline(__always)
    var plainText: Int {
        let low = self & 0x7F7F_7F7F_7F7F_7F7F
        let isControl = ~((low &+ 0x6060_6060_6060_6060) | self)
        let found = isControl | bytes(equalTo: 0x3C3C_3C3C_3C3C_3C3C) | bytes(equalTo: 0x2626_2626_2626_2626)
        return (found & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
    }

    /// How many bytes from the lowest on stand for themselves in a text of JSON.
    @inline(__always)
    var plainInJSON: Int {
        let low = self & 0x7F7F_7F7F_7F7F_7F7F
        let isControl = ~((low &+ 0x6060_6060_6060_6060) | self)
        let found = isControl | bytes(equalTo: 0x2222_2222_2222_2222) | bytes(equalTo: 0x5C5C_5C5C_5C5C_5C5C)
        return (found & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
    }

    /// Whether all bytes are of ASCII.
    @inline(__always)
    var isASCII: Bool { self & 0x8080_8080_8080_8080 == 0 }

    /// How many bytes from the lowest on are no `>`.
    @inline(__always)
    var beforeTagEnd: Int { (bytes(equalTo: 0x3E3E_3E3E_3E3E_3E3E) & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3 }

    /// The highest bit of each byte that is equal, among other bits.
    @inline(__always)
    private func bytes(equalTo pattern: UInt64) -> UInt64 {
        let difference = self ^ pattern
        return ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference)
    }
}
