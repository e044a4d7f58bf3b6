/// The row of hyphens below a table's header (GFM 4.10).
enum DelimiterRow {
    /// The numbers of the lines that could hold a delimiter row behind the markers of containers, in order.
    ///
    /// A line of prose is given up at its last character.
    static func candidates(in source: PreparedSource) -> [Int] {
        var candidates: [Int] = []
        guard source.lines.count > 1 else { return candidates }
        for line in 2...source.lines.count {
            let start = source.lines.start(of: line)
            var index = source.lines.start(of: line + 1)
            var hasHyphen = false
            var hasOther = false
            scan: while index > start {
                index -= 1
                switch source.bytes[index] {
                case UInt8(ascii: "-"): hasHyphen = true
                case UInt8(ascii: "|"), UInt8(ascii: ":"): hasOther = true
                case 0x09...0x0D, 0x20: break
                default: break scan
                }
            }
            if hasHyphen && hasOther { candidates.append(line) }
        }
        return candidates
    }

    /// The alignments that a delimiter row sets, nil when the bytes are none. They come without indentation and
    /// line ending.
    static func alignments(of row: Range<Int>, in bytes: [UInt8]) -> [Table.Alignment]? {
        var alignments: [Table.Alignment] = []
        var index = row.lowerBound
        func at(_ character: Unicode.Scalar) -> Bool {
            index < row.upperBound && bytes[index] == UInt8(ascii: character)
        }
        func skipSpaces() {
            while index < row.upperBound && bytes[index].isSpace { index += 1 }
        }
        if at("|") { index += 1 }
        while true {
            skipSpaces()
            if index == row.upperBound { return alignments.isEmpty ? nil : alignments }
            let isLeft = at(":")
            if isLeft { index += 1 }
            guard at("-") else { return nil }
            while at("-") { index += 1 }
            let isRight = at(":")
            if isRight { index += 1 }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
            skipSpaces()
            if index == row.upperBound { return alignments }
            guard at("|") else { return nil }
            index += 1
        }
    }
}
