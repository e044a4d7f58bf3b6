extension ReadResult {
    /// Whether `other` was read from the same text after these changes, and says nothing else: what they deleted is gone, a scalar
    /// that they reach into is of the same kind, and every other value, its place in the document and the reason why reading stopped
    /// are as they were.
    ///
    /// - Parameter changes: in source order, no two of them touching. Complexity: linear, but for a search over the changes a value.
    package func isKept(after changes: [TextChange], in other: ReadResult) -> Bool {
        guard documents.count == other.documents.count, failure?.reason == other.failure?.reason else { return false }
        guard let old = documents.first?.root.tree, let new = other.documents.first?.root.tree else { return true }
        return TreeComparison(old: old, new: new, changes: changes).isKept
    }
}

/// Looks at two trees side by side, leaving out what was deleted from the first.
private struct TreeComparison {
    private let old: ValueTree
    private let new: ValueTree
    private let fates: [Fate]

    /// How many nodes before each one are left: its index in the new tree. One more than there are nodes.
    private let indices: [Int]

    private enum Fate { case deleted, changed, kept }

    init(old: ValueTree, new: ValueTree, changes: [TextChange]) {
        self.old = old
        self.new = new
        let fates = old.nodes.map { Self.fate(of: $0, changes) }
        self.fates = fates
        indices = fates.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 == .deleted ? 0 : 1)) }
    }

    var isKept: Bool {
        indices.last == new.nodes.count && fates.indices.allSatisfy { fates[$0] == .deleted || isSame($0) }
    }

    private func isSame(_ index: Int) -> Bool {
        let (a, b) = (old.nodes[index], new.nodes[indices[index]])
        guard a.kind == b.kind, indices[Int(a.subtreeEnd)] == Int(b.subtreeEnd) else { return false }
        if fates[index] == .changed { return true }
        if a.isAlias || b.isAlias { return a.isAlias && b.isAlias && indices[Int(a.textStart)] == Int(b.textStart) }
        return old.text[Int(a.textStart)..<Int(a.textEnd)] == new.text[Int(b.textStart)..<Int(b.textEnd)]
    }

    private static func fate(of node: ValueNode, _ changes: [TextChange]) -> Fate {
        // A value that is not written takes no room, and belongs to what stands before it.
        let (start, end) = (Int(node.start) - (node.span.isEmpty ? 1 : 0), Int(node.end))
        guard let change = firstChange(endingBehind: start, changes), change.old.lowerBound < end else { return .kept }
        if change.new.isEmpty, change.old.lowerBound <= start, end <= change.old.upperBound { return .deleted }
        let isCollection = !node.isAlias && node.kind.rawValue >= ValueKind.sequence.rawValue
        return isCollection || node.span.isEmpty ? .kept : .changed
    }

    private static func firstChange(endingBehind offset: Int, _ changes: [TextChange]) -> TextChange? {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].old.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < changes.count ? changes[low] : nil
    }
}
