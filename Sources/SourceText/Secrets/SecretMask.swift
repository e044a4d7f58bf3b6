/// Which characters of a text are the tails of its secrets, and must not be shown.
struct SecretMask: Sendable {
    /// Ascending, no two of them overlapping.
    private let hidden: [Range<Int>]

    /// - Parameter ranges: in any order; they may overlap.
    init(_ ranges: [Range<Int>]) {
        var hidden: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = hidden.last, range.lowerBound <= last.upperBound {
                hidden[hidden.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                hidden.append(range)
            }
        }
        self.hidden = hidden
    }

    /// The bytes of `range`, for each hidden character a `•`. Complexity: linear in the range, after a search.
    func masked(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var position = range.lowerBound
        for hidden in hidden[firstHidden(endingBehind: position)...] {
            guard hidden.lowerBound < range.upperBound else { break }
            let (start, end) = (max(hidden.lowerBound, position), min(hidden.upperBound, range.upperBound))
            result += bytes[position..<start]
            for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { result += "•".utf8 }
            position = end
        }
        return result + bytes[position..<range.upperBound]
    }

    /// Whether anything of `range` is hidden.
    func hides(_ range: Range<Int>) -> Bool {
        let next = firstHidden(endingBehind: range.lowerBound)
        return next < hidden.count && hidden[next].lowerBound < range.upperBound
    }

    private func firstHidden(endingBehind offset: Int) -> Int {
        var (low, high) = (0, hidden.count)
        while low < high {
            let middle = (low + high) / 2
            if hidden[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
