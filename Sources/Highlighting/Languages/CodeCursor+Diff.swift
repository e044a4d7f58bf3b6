/// The unified format of `diff`, as GNU and git print it.
extension CodeCursor {
    /// Marks lines that are new and lines that are gone, the heads of files and those of hunks.
    mutating func highlightDiff() {
        while position < limit {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "-") where isFileHead:
                skipLine()
                markLineComment(from: start)
            case UInt8(ascii: "+"): markDiffLine(.inserted)
            case UInt8(ascii: "-"): markDiffLine(.removed)
            case UInt8(ascii: "@") where next == UInt8(ascii: "@"): markDiffLine(.symbol)
            case let byte where byte.startsWord: markLineComment()
            default: skipToLineEnd()
            }
            advance()
        }
    }

    private mutating func markDiffLine(_ kind: Token.Kind) {
        let start = position
        skipToLineEnd()
        mark(kind, from: start)
    }

    private mutating func markLineComment(from start: Int) {
        skipToLineEnd()
        mark(.comment, from: start)
    }

    /// Whether this line and the next one name the files: `--- a` and `+++ b`. A line that is gone may begin so, too.
    private var isFileHead: Bool {
        guard matches("--- ", at: position) else { return false }
        var ahead = position
        while byte(at: ahead) != 0x0A { ahead += 1 }
        return matches("+++ ", at: ahead + 1)
    }
}
