/// Reads the inline constructs of one block: those of CommonMark (chapter 6) as libcmark does, and those of GFM between them.
///
/// libcmark reads all blocks that hold no mark of an extension. Extensions cannot be read from what it leaves over: `~~` takes part in the
/// matching of `*` and `_`, and a URL may hold what would otherwise be emphasis. The time is linear in the size of the text.
struct InlineParser {
    /// What a part of the text is. Ranges are those of `bytes`, except where it says otherwise.
    enum Token {
        case text(Range<Int>)
        /// A range of `decoded`, and the offset at which what was decoded stands.
        case decoded(Range<Int>, at: Int)
        case run(Int)
        case softBreak
        case lineBreak
        case code(Range<Int>)
        case html(Range<Int>)
        case openLink(Int)
        case closeLink
        case openImage(Int)
        case closeImage(Int)
        case footnote(Int)
    }

    let text: InlineText
    let bytes: [UInt8]
    let links: LinkScanner
    let footnotes: FootnoteLabels
    var lookups: InlineLookups

    var tokens: [Token] = []
    var decoded: [UInt8] = []
    var foundLinks: [InlineDocument.Link] = []
    var runs = DelimiterStack()
    var brackets: [Bracket] = []
    var tags: HTMLTagScanner
    var backticks = BacktickRuns()

    var index = 0
    /// Where the text begins that no token stands for yet.
    var textStart = 0

    init(_ text: InlineText, lookups: InlineLookups, footnotes: FootnoteLabels) {
        self.text = text
        bytes = text.bytes
        links = LinkScanner(bytes: bytes)
        tags = HTMLTagScanner(bytes)
        self.lookups = lookups
        self.footnotes = footnotes
    }

    /// Reads the whole text.
    mutating func parse() -> InlineDocument {
        while index < bytes.count { parseNext() }
        flushText()
        runs.match(above: nil)
        return InlineAssembly(self).document
    }

    private mutating func parseNext() {
        switch bytes[index] {
        case 0x0A: parseLineEnd()
        case UInt8(ascii: "\\"): parseBackslash()
        case UInt8(ascii: "`"): parseBackticks()
        case UInt8(ascii: "&"): parseEntity()
        case UInt8(ascii: "<"): parseAngleBracket()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): parseDelimiterRun()
        case UInt8(ascii: "["): openBracket(isImage: false)
        case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
            openBracket(isImage: true)
        case UInt8(ascii: "]"): closeBracket()
        case UInt8(ascii: ":") where brackets.isEmpty && bytes.matches("://", at: index): parseURL()
        case UInt8(ascii: "w") where brackets.isEmpty && bytes.matches("www.", at: index): parseWWW()
        default: index += 1
        }
    }

    /// Makes a token of the text before the current offset.
    mutating func flushText() {
        if textStart < index { tokens.append(.text(textStart..<index)) }
        textStart = index
    }

    /// Appends a token for the bytes up to an offset, and goes on there.
    mutating func append(_ token: Token, end: Int) {
        flushText()
        tokens.append(token)
        index = end
        textStart = end
    }

    // MARK: Lines and escapes

    private mutating func parseLineEnd() {
        var end = index
        while end > textStart && bytes[end - 1].isSpace { end -= 1 }
        let isHard = index >= 2 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20
        if textStart < end { tokens.append(.text(textStart..<end)) }
        textStart = index
        append(isHard ? .lineBreak : .softBreak, end: links.spacesEnd(from: index))
    }

    private mutating func parseBackslash() {
        guard index + 1 < bytes.count else {
            index += 1
            return
        }
        let next = bytes[index + 1]
        if next == 0x0A {
            append(.lineBreak, end: links.spacesEnd(from: index + 1))
        } else if next.isASCIIPunctuation {
            append(.text((index + 1)..<(index + 2)), end: index + 2)
        } else {
            index += 1
        }
    }

    private mutating func parseEntity() {
        guard let end = decodeEntity(at: index) else {
            index += 1
            return
        }
        append(.decoded(end.text, at: index), end: end.offset)
    }

    // MARK: Code

    private mutating func parseBackticks() {
        let start = index
        var opening = start
        while opening < bytes.count && bytes[opening] == UInt8(ascii: "`") { opening += 1 }
        let length = opening - start
        if let end = backticks.closing(length: length, from: opening, in: bytes) {
            append(.code(opening..<(end - length)), end: end)
        } else {
            index = opening
        }
    }
}

/// Where runs of backticks stand, so that the same text is not searched again and again.
struct BacktickRuns {
    /// libcmark knows no longer ones.
    private static let lengthLimit = 80

    /// The last place at which a run of each length was seen.
    private var lastSeen: [Int] = []
    private var sawEnd = false

    /// The offset behind the next run of a length, nil when there is none.
    mutating func closing(length: Int, from start: Int, in bytes: [UInt8]) -> Int? {
        if length > Self.lengthLimit { return nil }
        if lastSeen.isEmpty { lastSeen = Array(repeating: -1, count: Self.lengthLimit + 1) }
        if sawEnd && lastSeen[length] < start { return nil }
        var index = start
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = index
            while index < bytes.count && bytes[index] == UInt8(ascii: "`") { index += 1 }
            if index - run <= Self.lengthLimit { lastSeen[index - run] = run }
            if index - run == length { return index }
        }
        sawEnd = true
        return nil
    }
}
