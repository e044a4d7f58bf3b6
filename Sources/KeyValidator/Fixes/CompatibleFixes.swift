internal import SourceText

/// Fixes that can be made in one go, taken one after the other: of those that collide the first.
///
/// Edits collide where they overlap, and where they touch; only deletions may touch, since it is the same in which order they are
/// made. Neighbours in a list that both go are therefore taken out together, unless they claim the same comma.
struct CompatibleFixes {
    private let source: SourceFile

    /// In source order.
    private var edits: [Edit] = []
    private var fixes: Set<[Edit]> = []

    /// How long the file would be.
    private var byteCount: Int

    init(_ source: SourceFile) {
        self.source = source
        byteCount = source.bytes.count
    }

    /// Takes all edits of a fix, or none of them; whether it did. A fix that changes nothing is never taken, one that equals a
    /// taken one always.
    ///
    /// Complexity: a search over the edits, and an insertion, which is at their end for findings in source order.
    mutating func take(_ fix: Fix) -> Bool {
        if fixes.contains(fix.edits) { return true }
        let growth = fix.edits.reduce(0) { $0 + $1.text.utf8.count - ($1.span.end - $1.span.start) }
        guard fix.edits.allSatisfy(isFree), zip(fix.edits, fix.edits.dropFirst()).allSatisfy(canStand),
            fix.edits.contains(where: changesText), growth <= 0 || byteCount + growth <= ReadingLimits.bytes
        else { return false }
        for edit in fix.edits { edits.insert(edit, at: firstEdit(notBefore: edit.span)) }
        fixes.insert(fix.edits)
        byteCount += growth
        return true
    }

    private func isFree(_ edit: Edit) -> Bool {
        guard 0 <= edit.span.start, edit.span.start <= edit.span.end, edit.span.end <= source.bytes.count else { return false }
        let next = firstEdit(notBefore: edit.span)
        return (next == 0 || canStand(edits[next - 1], edit))
            && (next == edits.count || canStand(edit, edits[next]))
    }

    private func canStand(_ first: Edit, _ second: Edit) -> Bool {
        first.span.end < second.span.start
            || first.span.end == second.span.start && first.isDeletion && second.isDeletion
    }

    private func firstEdit(notBefore span: SourceSpan) -> Int {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].span < span { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func changesText(_ edit: Edit) -> Bool {
        !source.bytes[edit.span.start..<edit.span.end].elementsEqual(edit.text.utf8)
    }
}

extension Edit {
    fileprivate var isDeletion: Bool { text.isEmpty && !span.isEmpty }
}
