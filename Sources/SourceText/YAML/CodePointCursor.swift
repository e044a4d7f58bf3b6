/// Turns libyaml's code point counts into UTF-8 offsets.
///
/// Counts come nearly in order, so the cursor walks from the last one: linear over a whole file. In an ASCII text
/// the two are the same and nothing is walked.
struct CodePointCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private var codePoint = 0
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        self.bytes = bytes
        self.isASCII = isASCII
    }

    /// The offset, within the bytes, of the code point with this index from 0.
    mutating func offset(ofCodePoint target: Int) -> Int {
        if isASCII { return min(target, bytes.count) }
        while codePoint < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            codePoint += 1
        }
        while codePoint > target {
            offset -= 1
            while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            codePoint -= 1
        }
        return offset
    }
}
