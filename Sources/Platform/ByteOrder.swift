#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Whether one text comes before another by its UTF-8 bytes: the order of file names here, whatever the language.
package func precedesInByteOrder(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in b.withUTF8 { b in precedesInByteOrder(a, b) } }
}

/// The same of two texts by their bytes.
func precedesInByteOrder(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
    let order = memcmp(first, second, min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
}
