/// A document made of the inline contents of all tables of a document, so that one more call of libcmark parses
/// them all.
///
/// A cell is an ATX heading, which is one line whatever it holds; the text around a table in the same paragraph is
/// a paragraph.
struct CellDocument {
    private(set) var bytes: [UInt8] = []

    /// For each line, the offset in the prepared source of what stands at its first column.
    private var origins: [Int] = []

    private var hasBrackets = false

    /// How many lines the tables have in it; definitions may follow.
    var lineCount: Int { origins.count }

    /// Adds a cell and returns its line, or 0 when the cell is plain text and needs no parsing.
    mutating func add(cell: Range<Int>, of source: PreparedSource) -> Int {
        guard source.bytes.hasInlineMarkup(in: cell) else { return 0 }
        bytes += [UInt8(ascii: "#"), 0x20]
        addUnescapingPipes(source.bytes[cell])
        // A closing sequence of our own, so that a `#` at the end of the cell is none (CommonMark 4.2).
        bytes += [0x20, UInt8(ascii: "#"), 0x0A]
        origins.append(cell.lowerBound - 2)
        return origins.count
    }

    /// Adds a paragraph, given as the contents of its lines, and returns its first line.
    mutating func add(paragraph: [Range<Int>], of source: PreparedSource) -> Int {
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
        return first
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

    private mutating func addUnescapingPipes(_ cell: ArraySlice<UInt8>) {
        var index = cell.startIndex
        while index < cell.endIndex {
            let byte = cell[index]
            index += 1
            if byte == UInt8(ascii: "\\") && index < cell.endIndex && cell[index] == UInt8(ascii: "|") { continue }
            if byte == UInt8(ascii: "[") { hasBrackets = true }
            bytes.append(byte)
        }
    }
}

extension [UInt8] {
    /// Whether text holds a character that begins an inline construct (CommonMark 6). An underscore inside a word
    /// begins none.
    fileprivate func hasInlineMarkup(in range: Range<Int>) -> Bool {
        for index in range {
            switch self[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "<"),
                UInt8(ascii: "&"):
                return true
            case UInt8(ascii: "_"):
                guard index > range.lowerBound, index + 1 < range.upperBound else { return true }
                let isInsideWord = self[index - 1].isASCIIWordCharacter && self[index + 1].isASCIIWordCharacter
                if !isInsideWord { return true }
            default:
                break
            }
        }
        return false
    }

    /// Whether `]:` occurs, without which there is no link reference definition.
    fileprivate var hasDefinitionMark: Bool {
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
