internal import Markdown

/// The layout of one shape of page: literal HTML, and the slots in it.
struct PageLayout: Sendable {
    private enum Piece: Sendable {
        case literal(Range<Int>)
        case slot(PageSlot, isRaw: Bool)
    }

    private let html: [UInt8]
    private var pieces: [Piece] = []

    /// Takes a rendered layout apart at the marks of its slots.
    init(_ rendered: String) {
        html = Array(rendered.utf8)
        var start = 0
        var position = 0
        while position < html.count {
            guard let (slot, isRaw, end) = mark(at: position) else {
                position += 1
                continue
            }
            if start < position { pieces.append(.literal(start..<position)) }
            pieces.append(.slot(slot, isRaw: isRaw))
            start = end
            position = end
        }
        if start < html.count { pieces.append(.literal(start..<html.count)) }
    }

    /// Whether the template shows the page's text, and shows it as HTML.
    var insertsContent: Bool {
        pieces.contains { if case .slot(.content, isRaw: true) = $0 { true } else { false } }
    }

    /// The whole page.
    func filled(
        with texts: PageTexts, content: [UInt8], appendNavigation: (inout HTMLBuffer) -> Void
    ) -> [UInt8] {
        var output = HTMLBuffer(capacity: html.count + content.count + 8 << 10)
        for piece in pieces {
            switch piece {
            case .literal(let range): output.append(raw: html[range])
            case .slot(.content, _): output.append(raw: content)
            case .slot(.navigation, _): appendNavigation(&output)
            case .slot(let slot, isRaw: true): output.append(raw: texts.text(slot))
            case .slot(let slot, isRaw: false): output.append(text: texts.text(slot))
            }
        }
        return output.bytes
    }

    /// The slot whose mark starts at this place, and where that ends.
    private func mark(at position: Int) -> (slot: PageSlot, isRaw: Bool, end: Int)? {
        let isRaw = html[position] == UInt8(ascii: "<")
        guard isRaw || html[position] == UInt8(ascii: "&") else { return nil }
        let opening: StaticString = isRaw ? "<keybook:" : "&lt;keybook:"
        let closing: StaticString = isRaw ? "/>" : "/&gt;"
        guard let numberStart = skip(opening, at: position) else { return nil }
        var numberEnd = numberStart
        var number = 0
        while numberEnd < html.count, numberEnd - numberStart < 9,
            case let digit = html[numberEnd] &- UInt8(ascii: "0"), digit < 10
        {
            number = number * 10 + Int(digit)
            numberEnd += 1
        }
        guard numberEnd > numberStart, let end = skip(closing, at: numberEnd), let slot = PageSlot(number: number) else {
            return nil
        }
        return (slot, isRaw, end)
    }

    private func skip(_ text: StaticString, at position: Int) -> Int? {
        let end = position + text.utf8CodeUnitCount
        guard end <= html.count else { return nil }
        return text.withUTF8Buffer { html[position..<end].elementsEqual($0) } ? end : nil
    }
}
