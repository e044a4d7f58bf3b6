/// A stretch of a text, and what stands in its place in a later one. Both are UTF-8 offsets.
package struct TextChange: Sendable, Hashable {
    package let old: Range<Int>
    package let new: Range<Int>

    package init(old: Range<Int>, new: Range<Int>) {
        self.old = old
        self.new = new
    }

    /// By how much what follows moves.
    var shift: Int { new.count - old.count }
}

extension [TextChange] {
    /// What edits change, where those that touch are one change.
    ///
    /// - Parameter edits: in source order, not overlapping.
    package init(_ edits: [Edit]) {
        self.init()
        var shift = 0
        for edit in edits {
            let start = edit.span.start + shift
            let change = TextChange(old: edit.span.start..<edit.span.end, new: start..<start + edit.text.utf8.count)
            shift += change.shift
            if let last, last.old.upperBound == change.old.lowerBound {
                self[count - 1] = TextChange(
                    old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
            } else {
                append(change)
            }
        }
    }

    /// The changes from the first text to the last, where these lead to one in between and `later` leads on from there.
    ///
    /// Both are in source order; so is the result, and of its changes no two touch. Complexity: linear.
    package func followed(by later: [TextChange]) -> [TextChange] {
        var result: [TextChange] = []
        var (first, second) = (self[...], later[...])
        // How far a place between two changes stands from its own in the first text and in the last one.
        var (toOld, toNew) = (0, 0)
        while let start = [first.first?.new.lowerBound, second.first?.old.lowerBound].compactMap(\.self).min() {
            let (oldStart, newStart) = (start + toOld, start + toNew)
            var end = start
            while true {
                if let change = first.first, change.new.lowerBound <= end {
                    end = Swift.max(end, change.new.upperBound)
                    toOld -= change.shift
                    first.removeFirst()
                } else if let change = second.first, change.old.lowerBound <= end {
                    end = Swift.max(end, change.old.upperBound)
                    toNew += change.shift
                    second.removeFirst()
                } else {
                    break
                }
            }
            result.append(TextChange(old: oldStart..<end + toOld, new: newStart..<end + toNew))
        }
        return result
    }
}
