extension InlineParser {
    /// Reads a run of `*`, `_` or `~` (CommonMark 6.3, "delimiter run").
    mutating func parseDelimiterRun() {
        let mark = bytes[index]
        let start = index
        var end = start
        while end < bytes.count && bytes[end] == mark { end += 1 }
        let before = CharacterClass(of: bytes.scalar(before: start))
        let after = CharacterClass(of: bytes.scalar(from: end))
        let isLeftFlanking = after != .space && (after != .punctuation || before != .other)
        let isRightFlanking = before != .space && (before != .punctuation || after != .other)
        var canOpen = isLeftFlanking
        var canClose = isRightFlanking
        if mark == UInt8(ascii: "_") {
            canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
            canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
        }
        let run = runs.push(start..<end, mark: mark, canOpen: canOpen, canClose: canClose)
        append(.run(run), end: end)
    }
}

/// What decides whether a run of delimiters can begin or end emphasis beside a character.
enum CharacterClass {
    case space, punctuation, other

    /// The class of a character, nil at the beginning and the end of a block.
    init(of scalar: Unicode.Scalar?) {
        guard let scalar else {
            self = .space
            return
        }
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            self = byte.isSpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            self = .punctuation
        default: self = .other
        }
    }
}

extension [UInt8] {
    /// The character that ends before an offset. Tildes are passed over: `~~**a**~~` is strong wherever `**a**` would be.
    fileprivate func scalar(before offset: Int) -> Unicode.Scalar? {
        var index = offset
        while index > 0 && self[index - 1] == UInt8(ascii: "~") { index -= 1 }
        let end = index
        while index > 0 {
            index -= 1
            if self[index] & 0xC0 != 0x80 { return scalar(index..<end) }
        }
        return nil
    }

    /// The character that begins at an offset, tildes passed over.
    fileprivate func scalar(from offset: Int) -> Unicode.Scalar? {
        var index = offset
        while index < count && self[index] == UInt8(ascii: "~") { index += 1 }
        return scalar(index..<Swift.min(index + 4, count))
    }

    /// The character that begins where a range does and lies within it.
    func scalar(_ range: Range<Int>) -> Unicode.Scalar? {
        if let first = range.first, self[first] < 0x80 { return Unicode.Scalar(self[first]) }
        var decoder = UTF8()
        var iterator = self[range].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return nil
    }
}
