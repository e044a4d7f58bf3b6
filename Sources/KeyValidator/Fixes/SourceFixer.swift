package import SourceText

/// Writes the fixes of one file, in passes: those that do not collide, then, as the check sees the file by then, what is left.
///
/// What comes out is at rest: fixing it again changes nothing.
package struct SourceFixer {
    private let notation: Notation
    private let byteLimit: Int
    private let check: (SourceFile) -> FileReport

    /// How many bytes are read again to fix one file: 16 times the largest one, which takes seconds.
    ///
    /// Two passes mend nearly everything. A chain of anchors, each released by the removal of its alias, takes as many as it has
    /// links, and a fix that calls for the next one would take them all.
    package static let byteLimit = 16 * ReadingLimits.bytes

    /// - Parameter check: what is said of a file; the same text has to give the same fixes.
    package init(_ notation: Notation, byteLimit: Int = Self.byteLimit, check: @escaping (SourceFile) -> FileReport) {
        self.notation = notation
        self.byteLimit = byteLimit
        self.check = check
    }

    /// - Parameter report: what `check` says of the file, where that is known.
    package func fixed(_ source: SourceFile, report: FileReport? = nil) -> FixedSource {
        var passes = [FixPass(source, result: source.readValues(as: notation), report: report ?? check(source))]
        var seen: Set<[UInt8]> = [source.bytes]
        var allowance = FixAllowance(bytes: byteLimit)
        while let next = passes[passes.count - 1].next(as: notation, &allowance) {
            // Fixes that undo one another go round in a circle: what led to its beginning counts.
            guard seen.insert(next.source.bytes).inserted else {
                let start = passes.firstIndex { $0.source.bytes == next.source.bytes } ?? 0
                return fixed(by: passes[...start], isUnsettled: true)
            }
            passes.append(FixPass(next.source, result: next.result, report: check(next.source)))
        }
        // A file that is half mended would be mended further the next time.
        return allowance.isSpent ? fixed(by: passes[...0], isUnsettled: true) : fixed(by: passes[...], isUnsettled: false)
    }

    /// - Parameter passes: the last one of them stands for the result, its own fixes left aside.
    private func fixed(by passes: ArraySlice<FixPass>, isUnsettled: Bool) -> FixedSource {
        let (original, result) = (passes[0], passes[passes.count - 1])
        let changes = passes.dropLast().reduce([]) { $0.followed(by: $1.changes) }
        return FixedSource(
            original: original.source, source: result.source,
            changes: changes.filter { original.source.bytes[$0.old] != result.source.bytes[$0.new] },
            applied: passes.dropLast().flatMap(\.applied), report: result.report, isUnsettled: isUnsettled)
    }
}

extension SpecChecker {
    /// Writes the fixes that the rules offer for a spec file.
    package func fixed(_ source: SourceFile, as notation: Notation) -> FixedSource {
        SourceFixer(notation) { check($0, as: notation) }.fixed(source)
    }
}
