/// How far a value is looked for in its line, where libcmark's columns do not lead to it.
private let searchLimit = 4096

/// Where raw HTML begins in the prepared source.
enum RawHTMLOrigin {
    /// A block, by its first line; each of its lines is the end of a line of the source.
    case block(line: Int)

    /// In a text, by its offset.
    case inline(Int)
}

extension HTMLWriter {
    /// Where raw HTML in a text begins, as exact as libcmark's columns are.
    func rawHTMLOrigin(of node: Node) -> RawHTMLOrigin {
        if isInTable { return .inline(tables.origin(line: node.startLine, column: node.startColumn)) }
        return .inline(source.lines.start(of: node.startLine) + node.startColumn - 1)
    }

    /// Tells the host of the addresses and anchors in raw HTML that reaches the page.
    func tellLinks(ofRawHTML literal: UnsafeBufferPointer<UInt8>, from origin: RawHTMLOrigin) {
        guard host.wantsLinks else { return }
        var line = RawLine(number: firstLine(from: origin))
        for attribute in linkAttributes(in: literal) {
            line.move(to: attribute.value.lowerBound, in: literal)
            let place = place(of: attribute.value, in: literal, from: origin, on: &line)
            host.found(RawHTMLLink(kind: attribute.kind, text: attributeText(literal[attribute.value]), place: place))
        }
    }

    private func firstLine(from origin: RawHTMLOrigin) -> Int {
        switch origin {
        case .block(let line): line
        case .inline(let offset): source.lines.number(ofLineAt: offset)
        }
    }

    /// Where a part of raw HTML stands in the source; the line that holds it, where its bytes are not to be found.
    private func place(
        of value: Range<Int>, in literal: UnsafeBufferPointer<UInt8>, from origin: RawHTMLOrigin, on line: inout RawLine
    ) -> MarkdownPlace {
        let number = line.number
        var guess: Int
        switch origin {
        case .block:
            // The marks of containers stand before what is in the block.
            guess = source.lines.content(of: number, in: source.bytes).upperBound - (line.end(in: literal) - value.lowerBound)
        case .inline(let offset): guess = line.start == 0 ? offset + value.lowerBound : source.lines.start(of: number)
        }
        let content = source.lines.content(of: number, in: source.bytes)
        guess = max(guess, line.searched, content.lowerBound)
        let text = literal[value]
        let last = min(content.upperBound - text.count, guess + searchLimit)
        guard guess <= last, let start = (guess...last).first(where: { source.bytes[$0..<($0 + text.count)].elementsEqual(text) })
        else { return source.place(ofLine: number) }
        line.searched = start + text.count
        return source.place(line: number, range: start..<(start + text.count))
    }
}

/// The line of raw HTML that is being looked at.
private struct RawLine {
    /// The line of the source that it stands on.
    private(set) var number: Int

    /// Where it begins in the raw HTML.
    private(set) var start = 0

    /// How far the source was searched.
    var searched = 0

    private var position = 0

    init(number: Int) { self.number = number }

    /// Goes on to the line that holds an offset.
    mutating func move(to offset: Int, in literal: UnsafeBufferPointer<UInt8>) {
        while position < offset {
            if literal[position] == 0x0A {
                number += 1
                start = position + 1
            }
            position += 1
        }
    }

    /// Where it ends, without its line ending.
    func end(in literal: UnsafeBufferPointer<UInt8>) -> Int {
        let end = literal[start...].firstIndex(of: 0x0A) ?? literal.count
        return end > start && literal[end - 1] == 0x0D ? end - 1 : end
    }
}
