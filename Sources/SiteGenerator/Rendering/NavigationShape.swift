/// All of a navigation that decides what the template makes of it; what stands in it is in its groups.
///
/// Neighbours that differ in their texts alone are one group, of which the template sees no more than two. So the
/// navigations of a site have few shapes, and each goes through the template engine once.
struct NavigationShape: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        /// Entries with nothing inside.
        case flat(isSection: Bool, hasURL: Bool, isRepeated: Bool)

        /// A section that shows what is inside.
        case nested(isOpen: Bool, hasURL: Bool, NavigationShape)
    }

    private(set) var parts: [Part] = []

    /// The shape of a list, and its groups in the order of the page, an open section before what is in it.
    ///
    /// - Parameter grouping: whether neighbours make a group; otherwise each entry is one by itself.
    static func shape(
        of items: [NavigationItem], grouping: Bool = true
    ) -> (shape: NavigationShape, groups: [ArraySlice<NavigationItem>]) {
        var groups: [ArraySlice<NavigationItem>] = []
        let shape = NavigationShape(items, grouping: grouping, groups: &groups)
        return (shape, groups)
    }

    private init(_ items: [NavigationItem], grouping: Bool, groups: inout [ArraySlice<NavigationItem>]) {
        var start = 0
        while start < items.count {
            let first = items[start]
            if first.isNested {
                groups.append(items[start...start])
                let inner = NavigationShape(first.items, grouping: grouping, groups: &groups)
                parts.append(.nested(isOpen: first.isOpen, hasURL: first.url != nil, inner))
                start += 1
                continue
            }
            let next = grouping ? items[start...].firstIndex { !$0.hasShape(of: first) } ?? items.count : start + 1
            groups.append(items[start..<next])
            parts.append(
                .flat(isSection: first.isSection, hasURL: first.url != nil, isRepeated: next - start > 1))
            start = next
        }
    }

    /// Entries of this shape with marks in place of their texts.
    ///
    /// - Parameter repetitions: how many entries stand for a group of several.
    func marked(repetitions: Int) -> [NavigationItem] {
        var group = 0
        return marked(repetitions: repetitions, group: &group)
    }

    private func marked(repetitions: Int, group: inout Int) -> [NavigationItem] {
        var items: [NavigationItem] = []
        for part in parts {
            let number = group
            group += 1
            switch part {
            case .flat(let isSection, let hasURL, let isRepeated):
                for member in 0..<(isRepeated ? repetitions : 1) {
                    items.append(NavigationItem(markedAs: member, of: number, isSection: isSection, hasURL: hasURL))
                }
            case .nested(let isOpen, let hasURL, let inner):
                let inside = inner.marked(repetitions: repetitions, group: &group)
                items.append(
                    NavigationItem(markedAs: 0, of: number, isSection: true, hasURL: hasURL, isOpen: isOpen, items: inside))
            }
        }
        return items
    }
}

extension NavigationItem {
    fileprivate var isNested: Bool { isOpen || !items.isEmpty }

    /// Whether the template makes the same of both but for their texts.
    fileprivate func hasShape(of other: NavigationItem) -> Bool {
        !isNested && isSection == other.isSection && (url == nil) == (other.url == nil)
    }
}
