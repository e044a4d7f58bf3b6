internal import SourceText

/// How much may be read to fix one file: what is left of it.
struct FixAllowance {
    private var bytesLeft: Int

    /// Whether more was asked for than there was.
    private(set) var isSpent = false

    /// What a small file counts as: it bounds the number of passes, too.
    private static let leastBytes = 16 << 10

    init(bytes: Int) { bytesLeft = bytes }

    /// Takes the reading of a file out of the allowance; false where there is too little left of it.
    mutating func take(_ source: SourceFile) -> Bool {
        bytesLeft -= max(source.bytes.count, Self.leastBytes)
        isSpent = isSpent || bytesLeft < 0
        return !isSpent
    }
}
