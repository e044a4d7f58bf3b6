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
        let marked = MarkedHTML(rendered)
        html = marked.bytes
        var start = 0
        for mark in marked.marks {
            guard let slot = PageSlot(number: mark.number) else { continue }
            if start < mark.range.lowerBound { pieces.append(.literal(start..<mark.range.lowerBound)) }
            pieces.append(.slot(slot, isRaw: mark.isRaw))
            start = mark.range.upperBound
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
}
