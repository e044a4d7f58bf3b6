/// The part of a source line that fits a terminal, around what is underlined. Widths are in terminal columns.
struct FrameWindow {
    /// The part of the line that is shown, with an ellipsis where it was cut.
    let text: String

    /// How far in the underline starts.
    let indentation: Int
    let underlineLength: Int

    /// As many code points of a line as are shown.
    private static let limit = 120

    /// How many are shown before the underlined part where the line has to be cut.
    private static let lead = 30

    /// - Parameter columns: the code points to underline, counted from 0; clamped to the line.
    init(line: String, columns: Range<Int>) {
        let scalars = Array(line.unicodeScalars)
        let start = min(columns.lowerBound, scalars.count)
        let from = scalars.count > Self.limit ? max(0, start - Self.lead) : 0
        let to = min(scalars.count, from + Self.limit)
        var text = String.UnicodeScalarView(scalars[from..<to])
        if from > 0 { text.insert("…", at: text.startIndex) }
        if to < scalars.count { text.append("…") }
        self.text = String(text)
        indentation = (from > 0 ? 1 : 0) + width(scalars[from..<start])
        underlineLength = max(1, width(scalars[start..<max(start, min(columns.upperBound, to))]))
    }
}

/// How many columns a terminal takes for code points: none for marks that combine, two for East Asian wide ones and emoji
/// (Unicode Standard Annex 11), as far as the standard library knows them.
private func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
}

private func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    let isWide =
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    return isWide ? 2 : 1
}
