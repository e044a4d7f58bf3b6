/// The 64-bit FNV-1a hash of some bytes (draft-eastlake-fnv): a short name for them, and no protection.
func fnv1aHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}

/// The same of a file, as 16 hexadecimal digits.
package func contentHash(of bytes: [UInt8]) -> String {
    let digits = String(fnv1aHash(bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
