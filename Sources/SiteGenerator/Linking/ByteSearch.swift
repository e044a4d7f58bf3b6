extension UnsafeBufferPointer<UInt8> {
    /// Whether one of the places from `start` on that hold a byte fulfils a condition. Eight bytes are looked at a time: this is for bytes that are
    /// rare.
    @inline(__always)
    func contains(_ byte: UInt8, from start: Int, where isMeant: (Int) -> Bool) -> Bool {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index + 8 <= count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
            // The high bit of every byte that is zero. One above the first zero may be marked wrongly.
            var zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            while zeros != 0 {
                let place = index + zeros.trailingZeroBitCount / 8
                if self[place] == byte, isMeant(place) { return true }
                zeros &= zeros &- 1
            }
            index += 8
        }
        while index < count {
            if self[index] == byte, isMeant(index) { return true }
            index += 1
        }
        return false
    }
}
