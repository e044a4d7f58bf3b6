extension InlineText {
    /// Whether a text begins with the box of a task, and how long it is with the white space behind it (GFM 5.3).
    ///
    /// cmark-gfm finds none inside block quotes; the specification does.
    var taskMark: (isDone: Bool, length: Int)? {
        guard bytes.count > 4, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"), bytes[3].isSpace else { return nil }
        let isDone: Bool
        switch bytes[1] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
        case 0x09...0x0D, 0x20: isDone = false
        default: return nil
        }
        return (isDone, 3 + bytes[3...].prefix(while: \.isSpace).count)
    }
}
