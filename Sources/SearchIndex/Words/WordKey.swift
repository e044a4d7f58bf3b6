/// What words are told apart by before their letters are: a hash of all bytes, and the first eight of them.
struct WordKey {
    /// Of chunks of eight bytes, the last filled up with zeros.
    let hash: UInt32

    /// The first in the lowest byte; zeros where there are fewer.
    let prefix: UInt64

    init(_ word: UnsafeBufferPointer<UInt8>) {
        var mix = WordHash()
        var position = 0
        var prefix: UInt64 = 0
        repeat {
            let chunk = word.chunk(at: position)
            if position == 0 { prefix = chunk }
            mix.add(chunk)
            position += 8
        } while position < word.count
        self.init(hash: mix.value, prefix: prefix)
    }

    @inline(__always)
    init(hash: UInt32, prefix: UInt64) {
        self.hash = hash
        self.prefix = prefix
    }
}

/// A hash of eight bytes at a time, by multiplying with a prime of FNV's and folding.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ chunk: UInt64) {
        state = (state ^ chunk) &* 0x9E37_79B9_7F4A_7C15
        state ^= state &>> 32
    }

    @inline(__always)
    var value: UInt32 { UInt32(truncatingIfNeeded: state) }
}
