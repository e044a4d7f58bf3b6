/// A document made of the inline contents of all tables of a document, so that one more call of libcmark parses
/// them all. Those that may hold constructs of extensions are kept apart as texts.
///
/// A cell is an ATX heading, which is one line whatever it holds; the text around a table in the same paragraph is
/// a paragraph.
struct CellDocument {
    private(set) var bytes: [UInt8] = []

    /// For each line, the offset in the prepared source of what stands at its first column.
    private var origins: [Int] = []

    /// The contents that libcmark cannot read.
    private(set) var texts: [InlineText] = []

    private var hasBrackets = false

    /// How many lines the tables have in it; definitions may follow.
    var lineCount: Int { origins.count }

    /// Adds a cell.
    mutating func add(cell: Range<Int>, of source: PreparedSource) -> Table.Content {
        switch source.bytes.inlineMarkup(in: cell) {
        case .none: return .plain
        case .extended: return add(text(ofCell: cell, in: source))
        case .commonMark: break
        }
        bytes += [UInt8(ascii: "#"), 0x20]
        let content = source.bytes[cell]
        hasBrackets = hasBrackets || content.contains(UInt8(ascii: "["))
        if content.contains(UInt8(ascii: "|")) {
            for part in source.bytes.partsBetweenEscapedPipes(of: cell) { bytes += source.bytes[part] }
        } else {
            bytes += content
        }
        // A closing sequence of our own, so that a `#` at the end of the cell is none (CommonMark 4.2).
        bytes += [0x20, UInt8(ascii: "#"), 0x0A]
        origins.append(cell.lowerBound - 2)
        return .line(origins.count)
    }

    /// Adds a paragraph, given as the contents of its lines.
    mutating func add(paragraph: [Range<Int>], of source: PreparedSource) -> Table.Content {
        if paragraph.contains(where: { source.bytes.inlineMarkup(in: $0) == .extended }) {
            var text = InlineText()
            for line in paragraph { text.append(line: line, of: source) }
            text.trimEnd()
            text.dropFirst(LinkScanner(bytes: text.bytes).definitionsEnd())
            return add(text)
        }
        let first = origins.count + 1
        for (index, line) in paragraph.enumerated() {
            // A line indented like this goes on the paragraph, whatever it holds (CommonMark 4.8).
            let indentation = index == 0 ? 0 : 4
            bytes += repeatElement(0x20, count: indentation)
            bytes += source.bytes[line]
            bytes.append(0x0A)
            origins.append(line.lowerBound - indentation)
            hasBrackets = hasBrackets || source.bytes[line].contains(UInt8(ascii: "["))
        }
        bytes.append(0x0A)
        origins.append(paragraph.last?.upperBound ?? 0)
        return .line(first)
    }

    private mutating func add(_ text: InlineText) -> Table.Content {
        texts.append(text)
        return .text(texts.count - 1)
    }

    private func text(ofCell cell: Range<Int>, in source: PreparedSource) -> InlineText {
        var text = InlineText()
        for part in source.bytes.partsBetweenEscapedPipes(of: cell) { text.append(part, of: source) }
        return text
    }

    /// The document with the link reference definitions of the whole document behind it, if a link could need one.
    func completed(from source: PreparedSource) -> [UInt8] {
        hasBrackets && source.bytes.hasDefinitionMark ? bytes + [0x0A] + source.bytes : bytes
    }

    /// The offset in the prepared source of a 1-based line and column; it may be too small by the escaped pipes
    /// before it in the cell.
    func origin(line: Int, column: Int) -> Int {
        line >= 1 && line <= origins.count ? max(0, origins[line - 1] + column - 1) : 0
    }
}

/// What the inline constructs of a text ask for.
private enum InlineMarkup {
    case none, commonMark, extended
}

extension UnsafeBufferPointer<UInt8> {
    /// Looks for characters that begin an inline construct (CommonMark 6, GFM 6). An underscore inside a word begins none.
    fileprivate var inlineMarkup: InlineMarkup {
        var markup = InlineMarkup.none
        for (index, byte) in enumerated() where byte.isInlineMark {
            switch byte {
            case UInt8(ascii: "["):
                if index + 1 < count && self[index + 1] == UInt8(ascii: "^") { return .extended }
                markup = .commonMark
            case UInt8(ascii: "_"):
                let isInside = index > 0 && index + 1 < count
                if !isInside || !self[index - 1].isASCIIWordCharacter || !self[index + 1].isASCIIWordCharacter {
                    markup = .commonMark
                }
            case UInt8(ascii: "~"), UInt8(ascii: "@"): return .extended
            case UInt8(ascii: ":"): if self[index...].starts(with: "://".utf8) { return .extended }
            case UInt8(ascii: "w"): if self[index...].starts(with: "www.".utf8) { return .extended }
            default: markup = .commonMark
            }
        }
        return markup
    }
}

extension UInt8 {
    fileprivate var isInlineMark: Bool {
        self < 0x80 && (self < 64 ? lowInlineMarks >> UInt64(self) : highInlineMarks >> UInt64(self - 64)) & 1 != 0
    }
}

extension [UInt8] {
    fileprivate func inlineMarkup(in range: Range<Int>) -> InlineMarkup {
        withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).inlineMarkup }
    }

    /// The parts of a cell between the backslashes that escape pipes, which are taken out before anything else is read.
    fileprivate func partsBetweenEscapedPipes(of cell: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = cell.lowerBound
        for index in cell where self[index] == UInt8(ascii: "|") && index > start && self[index - 1] == UInt8(ascii: "\\") {
            parts.append(start..<(index - 1))
            start = index
        }
        parts.append(start..<cell.upperBound)
        return parts
    }

    /// Whether `]:` occurs, without which there is no link reference definition.
    var hasDefinitionMark: Bool {
        var index = 0
        while index + 1 < count {
            if self[index + 1] == UInt8(ascii: ":") && self[index] == UInt8(ascii: "]") { return true }
            index += 1
        }
        return false
    }
}

extension UInt8 {
    var isASCIIWordCharacter: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}

/// A bit for each of `&`, `*`, `:` and `<`.
private let lowInlineMarks: UInt64 = 1 << 0x26 | 1 << 0x2A | 1 << 0x3A | 1 << 0x3C

/// A bit for each of `@`, `[`, `\`, `_`, a backtick, `w` and `~`, counted from 64 on.
private let highInlineMarks: UInt64 =
    1 << 0x00 | 1 << 0x1B | 1 << 0x1C | 1 << 0x1F | 1 << 0x20 | 1 << 0x37 | 1 << 0x3E
