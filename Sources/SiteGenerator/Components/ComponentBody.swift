internal import Markdown
internal import SourceText

extension ComponentCall {
    /// A fence as the Markdown writer met it in a page.
    init(_ fence: ComponentFence, in page: Page) {
        arguments = fence.arguments
        infoSpan = SourceSpan(fence.infoPlace.range.lowerBound, fence.infoPlace.range.upperBound)
        body = SourceFile(name: page.source.name, bytes: blankedBody(of: fence, in: page.source.bytes))
        bodyText = String(decoding: fence.body, as: UTF8.self)
        pagePath = page.path
        self.page = page.source
    }
}

/// The page with spaces in place of everything but the fence's lines.
///
/// Each line of the body is the end of a line of the page: what stands before it (the indentation and markers of the
/// lists and quotes around the fence) is blanked as well.
private func blankedBody(of fence: ComponentFence, in page: [UInt8]) -> [UInt8] {
    var blanked = page.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? $0 : UInt8(ascii: " ") }
    var position = fence.bodyPlace.range.lowerBound
    for line in fence.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        guard position < fence.bodyPlace.range.upperBound else { break }
        let end = page[position...].firstIndex(of: UInt8(ascii: "\n")) ?? page.count
        let start = end - line.count
        // A tab that a list has split in part is no end of the page's line: its spaces stay.
        if start >= position, page[start..<end].elementsEqual(line) {
            blanked.replaceSubrange(start..<end, with: line)
        } else if let text = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) {
            let rest = line[text...]
            let textStart = max(position, end - rest.count)
            blanked.replaceSubrange(textStart..<end, with: page[textStart..<end])
        }
        position = end + 1
    }
    return blanked
}
