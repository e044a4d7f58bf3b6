/// The 64-bit FNV-1a hash (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same on every machine and in every version, and
/// made for telling things apart, not for keeping them secret.
struct FNV1a: Hashable {
    /// The hash of what was added so far.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            value ^= UInt64(byte)
            value &*= 0x0000_0100_0000_01B3
        }
    }

    /// Adds a text so that two of them never run together: no byte of UTF-8 is 0xFF.
    mutating func add(field text: String) {
        add(text.utf8)
        add(CollectionOfOne(0xFF))
    }
}
