internal import CCMark

/// Where the lines of a document begin. Lines are counted from 1 and end as CommonMark 2.1 says: at LF, CR, or CR LF.
struct LineTable {
    /// The offset of each line, and at the end the size of the document.
    private var starts: [Int] = [0]

    /// How many lines there are; a line ending at the very end begins no further line.
    var count: Int { starts.count - 1 }

    init(_ bytes: [UInt8]) {
        starts.reserveCapacity(bytes.count / 32 + 2)
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            let hasCarriageReturns = memchr(base, 0x0D, bytes.count) != nil
            var offset = 0
            while offset < bytes.count {
                if hasCarriageReturns {
                    while offset < bytes.count && bytes[offset] != 0x0A && bytes[offset] != 0x0D { offset += 1 }
                    if offset + 1 < bytes.count && bytes[offset] == 0x0D && bytes[offset + 1] == 0x0A { offset += 1 }
                } else {
                    let rest = base + offset
                    guard let end = memchr(rest, 0x0A, bytes.count - offset) else { break }
                    offset += UnsafeRawPointer(end) - UnsafeRawPointer(rest)
                }
                offset += 1
                if offset < bytes.count { starts.append(offset) }
            }
            starts.append(bytes.count)
        }
    }

    /// The offset at which a line begins; a line beyond the last one begins at the end of the document.
    func start(of line: Int) -> Int {
        starts[min(max(line, 1), starts.count) - 1]
    }

    /// The offsets of a line without its line ending.
    func content(of line: Int, in bytes: [UInt8]) -> Range<Int> {
        let start = start(of: line)
        var end = self.start(of: line + 1)
        while end > start && (bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D) { end -= 1 }
        return start..<end
    }

    /// The number of the line that holds an offset; quick when the guess is right.
    func number(ofLineAt offset: Int, near guess: Int? = nil) -> Int {
        if let guess, start(of: guess) <= offset, offset < start(of: guess + 1) { return guess }
        var low = 1
        var high = count
        while low < high {
            let middle = (low + high + 1) / 2
            if start(of: middle) <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
