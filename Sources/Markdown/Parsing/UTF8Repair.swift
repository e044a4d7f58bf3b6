/// Bytes made fit for libcmark and for a page: a byte order mark is dropped, and each NUL (CommonMark 2.3) and each
/// byte
/// that is no part of well-formed UTF-8 (Unicode 3.9, table 3-7) becomes U+FFFD.
struct UTF8Repair {
    let bytes: [UInt8]
    let map: OffsetMap

    /// Repairs the bytes; those of a sound document are taken as they are.
    init(_ source: [UInt8]) {
        var map = OffsetMap()
        var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var defect = source.withUnsafeBufferPointer { $0.firstDefect(from: start) }
        if start == 0 && defect == source.count {
            bytes = source
            self.map = map
            return
        }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(source.count + 64)
        while true {
            map.add(edited: repaired.count, original: start)
            repaired += source[start..<defect]
            if defect == source.count { break }
            repaired += [0xEF, 0xBF, 0xBD]
            start = defect + 1
            defect = source.withUnsafeBufferPointer { $0.firstDefect(from: start) }
        }
        bytes = repaired
        self.map = map
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The index of the first NUL or ill-formed byte, or the count.
    fileprivate func firstDefect(from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index < count {
            while index + 8 <= count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // All eight are ASCII and none is zero.
                if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
                index += 8
            }
            if index == count { break }
            let length = wellFormedLength(at: index)
            if length == 0 { return index }
            index += length
        }
        return count
    }

    /// The length of the well-formed sequence that begins at an index; 0 when there is none, or only a NUL.
    private func wellFormedLength(at index: Int) -> Int {
        let first = self[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0x01...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= count, second.contains(self[index + 1]) else { return 0 }
        for offset in 2..<Swift.max(length, 2) where self[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
