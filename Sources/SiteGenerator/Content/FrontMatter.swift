package import SourceText

/// What a page says about itself, between the `---` lines at its start.
package struct FrontMatter: Sendable, Equatable {
    package var title: String?
    package var description: String?

    /// Smaller comes first; pages without one come after those with one.
    package var weight: Int?

    /// Takes the place of the file's name in the page's address.
    package var slug: String?
    package var isDraft = false

    /// Old addresses that lead here.
    package var aliases: [Alias] = []

    /// An old address of a page, as written, and where that is.
    package struct Alias: Sendable, Equatable {
        package let path: String
        package let span: SourceSpan
    }
}

/// Where a page's front matter ends and its text starts.
struct FrontMatterBlock: Equatable {
    /// The YAML with the opening `---` line, which YAML reads as the start of a document.
    let yaml: Range<Int>

    /// After the closing line.
    let bodyStart: Int

    enum Search: Equatable {
        case none
        case found(FrontMatterBlock)

        /// There is an opening line, at this span, and no closing one.
        case unclosed(SourceSpan)
    }

    /// Looks for front matter at the very start of a page.
    static func find(in source: SourceFile) -> Search {
        let bytes = source.bytes
        let opening = line(of: bytes, at: source.textStart)
        guard isFence(bytes[opening]) else { return .none }
        var start = nextLine(after: opening, in: bytes)
        while start < bytes.count {
            let candidate = line(of: bytes, at: start)
            let next = nextLine(after: candidate, in: bytes)
            if isFence(bytes[candidate]) {
                return .found(FrontMatterBlock(yaml: source.textStart..<start, bodyStart: next))
            }
            start = next
        }
        return .unclosed(SourceSpan(opening.lowerBound, opening.lowerBound + 3))
    }

    private static func line(of bytes: [UInt8], at start: Int) -> Range<Int> {
        start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
    }

    private static func nextLine(after line: Range<Int>, in bytes: [UInt8]) -> Int {
        min(line.upperBound + 1, bytes.count)
    }

    /// Three hyphens and nothing but white space after them.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D])
            && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    }
}
