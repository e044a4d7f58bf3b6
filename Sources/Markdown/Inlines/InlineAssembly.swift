/// Puts the tokens of a parser together: what is text becomes one run, in which e-mail addresses are found.
struct InlineAssembly {
    private(set) var document = InlineDocument()

    private let parser: InlineParser
    private var runStart = 0

    /// Where parts of the run stand in the text of the block.
    private var origins = OffsetMap()

    /// How many links are open.
    private var linkDepth = 0

    init(_ parser: InlineParser) {
        self.parser = parser
        document.links = parser.foundLinks
        document.text.reserveCapacity(parser.bytes.count)
        document.events.reserveCapacity(parser.tokens.count)
        for token in parser.tokens { add(token) }
        endRun()
    }

    private mutating func add(_ token: InlineParser.Token) {
        switch token {
        case .text(let range): appendText(parser.bytes[range], at: range.lowerBound)
        case .decoded(let range, let offset): appendText(parser.decoded[range], at: offset)
        case .run(let index): add(parser.runs[index])
        case .softBreak: append(.softBreak)
        case .lineBreak: append(.lineBreak)
        case .code(let range): appendCode(parser.bytes[range])
        case .html(let range):
            endRun()
            document.events.append(.html(keep(parser.bytes[range]), start: parser.text.origin(of: range).lowerBound))
        case .openLink(let link):
            append(.openLink(link))
            linkDepth += 1
        case .closeLink:
            append(.closeLink)
            linkDepth -= 1
        case .openImage(let link): append(.openImage(link))
        case .closeImage(let link): append(.closeImage(link))
        case .footnote(let index): append(.footnote(index))
        }
    }

    private mutating func append(_ event: InlineDocument.Event) {
        endRun()
        document.events.append(event)
    }

    private mutating func add(_ run: DelimiterStack.Run) {
        for style in run.closes { append(.close(style)) }
        if run.remaining > 0 {
            let start = run.range.lowerBound
            appendText(parser.bytes[start..<(start + run.remaining)], at: start)
        }
        for style in run.opens.reversed() { append(.open(style)) }
    }

    private mutating func appendText(_ text: ArraySlice<UInt8>, at offset: Int) {
        origins.add(edited: document.text.count, original: offset)
        document.text += text
    }

    /// Line breaks in code are spaces, and one space at each end is no part of it (CommonMark 6.1).
    private mutating func appendCode(_ code: ArraySlice<UInt8>) {
        endRun()
        var code = code
        func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x0A }
        if isSpace(code.first), isSpace(code.last), !code.allSatisfy({ isSpace($0) }) {
            code = code.dropFirst().dropLast()
        }
        document.events.append(.code(keep(code.map { $0 == 0x0A ? 0x20 : $0 })))
    }

    private mutating func keep(_ bytes: some Collection<UInt8>) -> Range<Int> {
        let start = document.text.count
        document.text += bytes
        runStart = document.text.count
        return start..<runStart
    }

    // MARK: Runs of text

    private mutating func endRun() {
        let run = runStart..<document.text.count
        runStart = run.upperBound
        if run.isEmpty { return }
        var start = run.lowerBound
        if linkDepth == 0 && document.text[run].contains(UInt8(ascii: "@")) {
            for address in EmailAddress.all(in: document.text, range: run) {
                if start < address.range.lowerBound { document.events.append(.text(start..<address.range.lowerBound)) }
                appendLink(to: address)
                start = address.range.upperBound
            }
        }
        if start < run.upperBound { document.events.append(.text(start..<run.upperBound)) }
    }

    private mutating func appendLink(to address: EmailAddress) {
        let first = origins.original(of: address.range.lowerBound)
        let last = origins.original(of: address.range.upperBound - 1)
        let place = parser.text.origin(of: first..<max(first, last + 1))
        let prefix = address.hasScheme ? [] : Array("mailto:".utf8)
        document.events.append(.openLink(document.links.count))
        document.links.append(
            InlineDocument.Link(
                destination: prefix + document.text[address.range], title: [], place: place, start: place.lowerBound))
        document.events.append(.text(address.range))
        document.events.append(.closeLink)
    }
}
