internal import Markdown

/// What the template makes of one shape of navigation: literal HTML, and the slots in it.
struct NavigationLayout: Sendable {
    private let html: MarkedHTML

    /// By group, the marks from its first member's first one up to its second member's first one: what comes again for each
    /// member but the last. Nil for a group that stands for one entry.
    private let repeats: [Range<Int>?]

    /// Whether the template makes the same of each member of a group. One that numbers its entries does not.
    private(set) var isExact = true

    /// - Parameter render: what the template makes of entries.
    init(_ shape: NavigationShape, render: ([NavigationItem]) -> String) {
        html = MarkedHTML(render(shape.marked(repetitions: 2)))
        var starts: [Int: [Int?]] = [:]
        var groups = 0
        for (index, mark) in html.marks.enumerated() {
            let slot = NavigationSlot(number: mark.number)
            groups = max(groups, slot.group + 1)
            guard slot.member < 2, starts[slot.group]?[slot.member] == nil else { continue }
            starts[slot.group, default: [nil, nil]][slot.member] = index
        }
        repeats = (0..<groups).map { group in
            guard let start = starts[group]?[0], let end = starts[group]?[1], start < end else { return nil }
            return start..<end
        }
        isExact =
            markedForm(repetitions: NavigationSlot.memberLimit)
            == MarkedHTML(render(shape.marked(repetitions: NavigationSlot.memberLimit))).bytes
    }

    /// The navigation with the texts of entries.
    ///
    /// - Parameters:
    ///   - groups: as ``NavigationShape/shape(of:grouping:)`` gives them beside the shape.
    ///   - isShownOn: whether a page shows it, so that its entry is to be found.
    func filled(_ groups: [ArraySlice<NavigationItem>], isShownOn: (Int) -> Bool) -> Navigation {
        var output = HTMLBuffer(capacity: html.bytes.count + groups.reduce(0) { $0 + $1.count } * 96)
        var places: [Int: Int] = [:]
        fill(&output, size: { groups[$0].count }) { output, mark, slot in
            let group = groups[slot.group]
            let item = group[group.startIndex + slot.member]
            output.append(slot.field == .title ? item.title : item.url ?? "", at: mark)
            guard slot.field == .url, let page = item.page, isShownOn(page), places[page] == nil, isLink(mark) else { return }
            places[page] = output.bytes.count + 1
        }
        return Navigation(html: output.bytes, places: places)
    }

    /// The HTML with marks for this many members of each repeated group.
    private func markedForm(repetitions: Int) -> [UInt8] {
        var output = HTMLBuffer()
        fill(&output, size: { repeats[$0] == nil ? 1 : repetitions }) { output, mark, slot in
            output.append(MarkedHTML.mark(slot.number), at: mark)
        }
        return output.bytes
    }

    /// Goes through the HTML, what is repeated once for each member, and has `write` fill in each mark.
    private func fill(
        _ output: inout HTMLBuffer, size: (Int) -> Int,
        write: (inout HTMLBuffer, MarkedHTML.Mark, NavigationSlot) -> Void
    ) {
        var position = 0
        var index = 0
        func writeMark(at index: Int, member: Int?, _ output: inout HTMLBuffer) {
            let mark = html.marks[index]
            output.append(raw: html.bytes[position..<mark.range.lowerBound])
            position = mark.range.upperBound
            var slot = NavigationSlot(number: mark.number)
            // Behind what is repeated, the second member stands for the last one.
            slot.member = member ?? (slot.member == 0 ? 0 : size(slot.group) - 1)
            write(&output, mark, slot)
        }
        while index < html.marks.count {
            let group = NavigationSlot(number: html.marks[index].number).group
            if let unit = repeats[group], unit.lowerBound == index {
                let start = html.marks[index].range.lowerBound
                let end = html.marks[unit.upperBound].range.lowerBound
                output.append(raw: html.bytes[position..<start])
                for member in 0..<(size(group) - 1) {
                    position = start
                    for index in unit { writeMark(at: index, member: member, &output) }
                    output.append(raw: html.bytes[position..<end])
                }
                position = end
                index = unit.upperBound
            }
            writeMark(at: index, member: nil, &output)
            index += 1
        }
        output.append(raw: html.bytes[position...])
    }

    /// Whether a mark is the whole of a quoted `href`.
    private func isLink(_ mark: MarkedHTML.Mark) -> Bool {
        html.bytes[..<mark.range.lowerBound].suffix(6).elementsEqual("href=\"".utf8)
            && html.bytes[mark.range.upperBound...].first == UInt8(ascii: "\"")
    }
}

extension HTMLBuffer {
    fileprivate mutating func append(_ text: String, at mark: MarkedHTML.Mark) {
        if mark.isRaw { append(raw: text) } else { append(text: text) }
    }
}
