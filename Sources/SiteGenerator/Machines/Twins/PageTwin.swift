internal import Markdown
internal import SourceText

/// The Markdown of a page for programs, published beside its HTML: the source without its front matter, with the Markdown of what
/// components insert and with links that lead from twin to twin.
///
/// Of most pages that is the source as it stands.
struct PageTwin {
    /// What is to be written otherwise than in the source, in the order in which the writer met it.
    private var edits: [Edit] = []

    private struct Edit {
        let range: Range<Int>
        let text: [UInt8]
    }

    /// Destinations of links of reference style, which are written elsewhere.
    private var definitions: [(destination: String, url: String)] = []

    /// Writes another destination for a link.
    mutating func replace(_ link: LinkReference, with url: String, in page: Page) {
        guard url != link.destination else { return }
        // Brackets, which a path may hold, would end the destination.
        let url = url.replacing("(", with: "%28").replacing(")", with: "%29")
        if page.source.bytes[link.place.range].elementsEqual(link.destination.utf8) {
            edits.append(Edit(range: link.place.range, text: Array(url.utf8)))
        } else if !definitions.contains(where: { $0.destination == link.destination }) {
            definitions.append((link.destination, url))
        }
    }

    /// Writes Markdown in the place of a component's fence.
    mutating func replace(_ fence: ComponentFence, with markdown: String, in page: Page) {
        let lines = FenceLines(fence, in: page.source.bytes)
        var text: [UInt8] = []
        for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).dropLast().enumerated() {
            let mark = index == 0 ? lines.firstMark : lines.mark
            text += line.isEmpty ? mark.withoutBlanksAtEnd : mark
            text += line.utf8
            text.append(UInt8(ascii: "\n"))
        }
        edits.append(Edit(range: lines.range, text: text))
    }

    /// The twin, when the page is rendered.
    ///
    /// - Parameters:
    ///   - html: of the page's text. What the source hides from readers, it does not have.
    ///   - hasTitle: whether the text has a heading of the first level.
    func markdown(of page: Page, html: [UInt8], hasTitle: Bool, hidesComments: Bool, link: (String) -> String?) -> [UInt8] {
        let title = hasTitle ? "" : "# \(markdownProse(page.title))\n\n"
        if hidesComments, page.source.bytes.hasComment(from: page.bodyStart) {
            return withoutActuallyEscaping(link) { Array((title + MarkdownFromHTML(link: $0).markdown(of: html)).utf8) }
        }
        var markdown = Array(title.utf8)
        let source = page.source.bytes
        var start = source[page.bodyStart...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? source.count
        markdown.reserveCapacity(title.utf8.count + source.count - start + 1)
        for edit in (edits + editsOfDefinitions(in: page)).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= start {
            markdown += source[start..<edit.range.lowerBound]
            markdown += edit.text
            start = edit.range.upperBound
        }
        markdown += source[start...]
        if let last = markdown.last, last != 0x0A { markdown.append(0x0A) }
        return markdown
    }

    /// The destinations in link reference definitions (CommonMark 0.30, 4.7), behind `]:` and blanks.
    private func editsOfDefinitions(in page: Page) -> [Edit] {
        guard !definitions.isEmpty else { return [] }
        let bytes = page.source.bytes
        return bytes.indices.dropLast().flatMap { index -> [Edit] in
            guard bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: ":") else { return [] }
            let start = bytes[(index + 2)...].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: "<") } ?? bytes.count
            let destination = bytes[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            return definitions.filter { $0.destination.utf8.elementsEqual(destination) }.map {
                Edit(range: start..<destination.endIndex, text: Array($0.url.utf8))
            }
        }
    }
}

/// The lines of a fence in a page, with the marks of the containers around it.
private struct FenceLines {
    /// From the start of the line with the opening fence to the end of the one with the closing fence.
    let range: Range<Int>

    /// What stands before the opening fence.
    let firstMark: ArraySlice<UInt8>

    /// The same for a line that goes on: of list markers only the width is left.
    let mark: ArraySlice<UInt8>

    init(_ fence: ComponentFence, in source: [UInt8]) {
        let newLine = UInt8(ascii: "\n")
        let start = source[..<fence.infoPlace.range.lowerBound].lastIndex(of: newLine).map { $0 + 1 } ?? 0
        var end = max(
            fence.bodyPlace.range.upperBound,
            source[fence.infoPlace.range.upperBound...].firstIndex(of: newLine).map { $0 + 1 } ?? source.count)
        let opening = source[start..<fence.infoPlace.range.lowerBound]
        let marks = opening.firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") } ?? opening.endIndex
        firstMark = opening[..<marks]
        mark = ArraySlice(firstMark.map { $0 == UInt8(ascii: ">") ? $0 : 0x20 })
        let closing = source[min(end, source.count)...].prefix { $0 != newLine }
        let text = closing.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        let fenceMark = marks < opening.endIndex ? opening[marks] : 0
        if text.prefix(while: { $0 == fenceMark }).count >= 3 { end = min(closing.endIndex + 1, source.count) }
        range = start..<end
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutBlanksAtEnd: ArraySlice<UInt8> {
        var bytes = self
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}

extension [UInt8] {
    /// Whether there is what may be a comment: of HTML, or a definition that nothing refers to (`[//]: # (…)`), as people write them.
    fileprivate func hasComment(from start: Int) -> Bool {
        withUnsafeBufferPointer { bytes in
            bytes.contains(UInt8(ascii: "!"), from: start) { bytes[($0 - Swift.min($0, 1))...].starts(with: "<!--".utf8) }
                || bytes.contains(UInt8(ascii: "["), from: start) { place in
                    (place == start || bytes[place - 1] == 0x0A)
                        && (bytes[place...].starts(with: "[//]:".utf8) || bytes[place...].starts(with: "[comment]:".utf8))
                }
        }
    }
}
