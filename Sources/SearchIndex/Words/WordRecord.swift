/// A word as `IndexedPage` keeps it: a byte with its length, its bytes, four bytes with its hash, lowest first, and its postings.
///
/// A posting is a number of seven bits a byte, lowest first, the highest bit set where another byte follows: a bit that says
/// whether another posting follows, three bits with the `WordPlace`, and the section counted from 0.
struct WordRecord {
    let letters: Range<Int>
    let key: WordKey

    /// Where its postings begin.
    let postings: Int

    /// Reads the record that starts at a place.
    init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        letters = start + 1..<start + 1 + Int(bytes[start])
        let end = letters.upperBound
        let hash = UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end, as: UInt32.self))
        let chunk = bytes.chunk(at: start + 1)
        key = WordKey(hash: hash, prefix: letters.count < 8 ? chunk.lowBytes(letters.count) : chunk)
        postings = end + 4
    }
}

/// A posting as it was read, and where the next one is or the record ends.
struct PostingRecord {
    let section: Int
    let place: UInt8
    let isLast: Bool
    let end: Int

    @inline(__always)
    init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var position = start
        var value = 0
        var shift = 0
        while true {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        isLast = value & 1 == 0
        place = UInt8(value >> 1 & 7)
        section = value >> 4
        end = position
    }
}
