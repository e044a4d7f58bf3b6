/// The runs of `*`, `_` and `~` that may begin or end emphasis, and how they are matched (CommonMark 6.3, "process emphasis"; GFM 6.5).
struct DelimiterStack {
    struct Run {
        let range: Range<Int>
        let mark: UInt8
        let canOpen: Bool
        let canClose: Bool

        /// How many characters belong to no emphasis yet.
        var remaining: Int

        /// What the run closes, in the order of the text.
        var closes: [InlineDocument.Style] = []

        /// What the run opens, innermost first.
        var opens: [InlineDocument.Style] = []

        fileprivate var previous: Int?
        fileprivate var next: Int?
    }

    private(set) var runs: [Run] = []

    /// The last run that may still be matched.
    private(set) var last: Int?

    subscript(index: Int) -> Run { runs[index] }

    /// Adds a run and returns its index.
    mutating func push(_ range: Range<Int>, mark: UInt8, canOpen: Bool, canClose: Bool) -> Int {
        var run = Run(range: range, mark: mark, canOpen: canOpen, canClose: canClose, remaining: range.count)
        let index = runs.count
        // Three and more tildes are text.
        if canOpen || canClose, mark != UInt8(ascii: "~") || range.count <= 2 {
            run.previous = last
            if let last { runs[last].next = index }
            last = index
        }
        runs.append(run)
        return index
    }

    /// Forgets all runs behind one.
    mutating func drop(above bottom: Int?) {
        last = bottom
        if let bottom { runs[bottom].next = nil }
    }

    /// Matches all runs behind one, and forgets them.
    mutating func match(above bottom: Int?) {
        guard let last, last > (bottom ?? -1) else { return }
        var first = last
        while let previous = runs[first].previous, previous > (bottom ?? -1) { first = previous }
        var limits = Array(repeating: bottom ?? -1, count: 18)
        var closer: Int? = first
        while let current = closer {
            guard runs[current].canClose else {
                closer = runs[current].next
                continue
            }
            let limit = limitIndex(of: runs[current])
            if let opener = opener(for: current, above: limits[limit]) {
                closer = pair(opener, current)
            } else {
                limits[limit] = runs[current].previous ?? -1
                closer = runs[current].next
                if !runs[current].canOpen { remove(current) }
            }
        }
        drop(above: bottom)
    }

    /// Closers that differ in nothing else find no opener where another one found none.
    private func limitIndex(of run: Run) -> Int {
        let mark = run.mark == UInt8(ascii: "*") ? 0 : run.mark == UInt8(ascii: "_") ? 6 : 12
        return mark + (run.canOpen ? 3 : 0) + run.range.count % 3
    }

    private func opener(for closer: Int, above limit: Int) -> Int? {
        let run = runs[closer]
        var candidate = run.previous
        while let index = candidate, index > limit {
            let opener = runs[index]
            if opener.canOpen && opener.mark == run.mark {
                let isInner = run.canOpen || opener.canClose
                let sum = opener.range.count + run.range.count
                if !isInner || run.range.count % 3 == 0 || sum % 3 != 0 { return index }
            }
            candidate = opener.previous
        }
        return nil
    }

    /// Makes emphasis of what stands between two runs and returns the run to go on with.
    private mutating func pair(_ opener: Int, _ closer: Int) -> Int? {
        runs[opener].next = closer
        runs[closer].previous = opener
        if runs[opener].mark == UInt8(ascii: "~") {
            let next = runs[closer].next
            if runs[opener].range.count == runs[closer].range.count {
                use(runs[opener].remaining, of: opener, and: closer, for: .strikethrough)
            }
            remove(opener)
            remove(closer)
            return next
        }
        let isStrong = runs[opener].remaining >= 2 && runs[closer].remaining >= 2
        use(isStrong ? 2 : 1, of: opener, and: closer, for: isStrong ? .strong : .emphasis)
        if runs[opener].remaining == 0 { remove(opener) }
        guard runs[closer].remaining == 0 else { return closer }
        let next = runs[closer].next
        remove(closer)
        return next
    }

    private mutating func use(_ count: Int, of opener: Int, and closer: Int, for style: InlineDocument.Style) {
        runs[opener].remaining -= count
        runs[opener].opens.append(style)
        runs[closer].remaining -= count
        runs[closer].closes.append(style)
    }

    private mutating func remove(_ index: Int) {
        let (previous, next) = (runs[index].previous, runs[index].next)
        if let previous { runs[previous].next = next }
        if let next { runs[next].previous = previous } else { last = previous }
    }
}
