internal import Markdown
internal import SourceText

extension ComponentCall {
    /// A fence as the Markdown writer met it in a page.
    init(_ fence: ComponentFence, in page: Page) {
        arguments = fence.arguments
        infoSpan = SourceSpan(fence.infoPlace.range.lowerBound, fence.infoPlace.range.upperBound)
        body = SourceFile(name: page.source.name, bytes: blankedPage(of: fence, in: page.source.bytes))
        bodyText = String(decoding: fence.body, as: UTF8.self)
        pagePath = page.path
        self.page = page.source
    }
}

/// The page with spaces in place of everything but the fence's lines.
private func blankedPage(of fence: ComponentFence, in page: [UInt8]) -> [UInt8] {
    var blanked = page
    blanked.blank()
    blanked.replaceSubrange(
        fence.bodyPlace.range, with: blankedLines(of: fence.body, at: fence.bodyPlace.range, in: page))
    return blanked
}

/// The lines of a page that a fence is made of, with spaces in place of what is not its own.
///
/// Each line of the body is the end of a line of the page: what stands before it (the indentation and markers of the
/// lists and quotes around the fence) is blanked.
///
/// - Parameter range: of whole lines.
func blankedLines(of body: [UInt8], at range: Range<Int>, in page: [UInt8]) -> [UInt8] {
    var blanked = Array(page[range])
    blanked.blank()
    var position = range.lowerBound
    func keep(_ start: Int, _ end: Int) {
        blanked.replaceSubrange((start - range.lowerBound)..<(end - range.lowerBound), with: page[start..<end])
    }
    for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        guard position < range.upperBound else { break }
        let end = page[position..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
        let start = end - line.count
        // A tab that a list has split in part is no end of the page's line: its spaces stay.
        if start >= position, page[start..<end].elementsEqual(line) {
            keep(start, end)
        } else if let text = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) {
            keep(max(position, end - line[text...].count), end)
        }
        // A line ends at a carriage return, a line feed, or the two together (CommonMark 2.1); the body has line feeds alone.
        let isPair = end + 1 < range.upperBound && page[end] == 0x0D && page[end + 1] == 0x0A
        position = end + (isPair ? 2 : 1)
    }
    return blanked
}

extension [UInt8] {
    /// Puts spaces in place of everything but the ends of lines.
    fileprivate mutating func blank() {
        for index in indices where self[index] != UInt8(ascii: "\n") && self[index] != UInt8(ascii: "\r") {
            self[index] = UInt8(ascii: " ")
        }
    }
}
