/// Lines of which a part is shown.
package struct ScrollPane: Sendable, Hashable {
    /// The first line that is shown, as far as there are so many.
    private var first = 0

    package init() {}

    /// Takes a key that moves through the lines; false where it is none.
    ///
    /// - Parameters:
    ///   - count: how many lines there are.
    ///   - height: how many of them are shown.
    package mutating func handle(_ key: KeyPress, count: Int, height: Int) -> Bool {
        // A line of the last page stays, so that the eye finds its place.
        let page = max(1, height - 1)
        switch key {
        case .pageDown, .text(" "), .control("f"): first = start(count, height) + page
        case .pageUp, .text("b"), .control("b"): first = start(count, height) - page
        case .home: first = 0
        case .end: first = count
        default: return false
        }
        first = start(count, height)
        return true
    }

    /// The lines that are shown.
    package func visible(count: Int, height: Int) -> Range<Int> {
        let start = start(count, height)
        return start..<min(count, start + max(0, height))
    }

    private func start(_ count: Int, _ height: Int) -> Int { max(0, min(first, count - height)) }
}
