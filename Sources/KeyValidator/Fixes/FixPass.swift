internal import SourceText

/// A file with what is said of it, and the fixes of it that are made in one go.
struct FixPass {
    let source: SourceFile
    let report: FileReport
    private let result: ReadResult

    /// The findings whose fixes were taken, in source order.
    private(set) var applied: [Diagnostic] = []

    /// What these change.
    private(set) var changes: [TextChange] = []

    init(_ source: SourceFile, result: ReadResult, report: FileReport) {
        self.source = source
        self.result = result
        self.report = report
    }

    /// Makes the fixes that do not collide; what does waits for the next pass. Nil where none is left that changes anything.
    ///
    /// A fix after which the file would not say what it said, but for what is mended, is not made; if several together have that
    /// effect, those that are to blame are found by halves.
    mutating func next(as notation: Notation, _ allowance: inout FixAllowance) -> (source: SourceFile, result: ReadResult)? {
        var taken = CompatibleFixes(source)
        let candidates = report.diagnostics.filter { $0.fix.map { taken.take($0) } ?? false }
        var accepted: (source: SourceFile, result: ReadResult)?
        var pending = [candidates[...]]
        while let part = pending.popLast(), !part.isEmpty {
            let edits = edits(of: applied + part)
            let changes = [TextChange](edits)
            let text = source.applying(edits)
            guard allowance.take(text) else { return nil }
            let read = text.readValues(as: notation)
            if result.isKept(after: changes, in: read) {
                applied += part
                self.changes = changes
                accepted = (text, read)
            } else if part.count > 1 {
                let middle = part.startIndex + part.count / 2
                pending += [part[middle...], part[..<middle]]
            }
        }
        return accepted
    }

    private func edits(of findings: [Diagnostic]) -> [Edit] {
        Set(findings.compactMap(\.fix?.edits)).flatMap(\.self).sorted { $0.span < $1.span }
    }
}
