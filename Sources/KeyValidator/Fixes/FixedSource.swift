package import SourceText

/// A file whose fixes have been written.
package struct FixedSource: Sendable {
    /// As it was.
    package let original: SourceFile

    /// As it is now: the bytes of the original where nothing was mended.
    package let source: SourceFile

    /// What differs between the two, in source order.
    package let changes: [TextChange]

    /// The findings that were mended, each with its fix, in the order of mending. A finding that came to light when another one
    /// had been mended has the positions of that moment.
    package let applied: [Diagnostic]

    /// What remains to be said of `source`.
    package let report: FileReport

    /// Whether fixes lead on and on without an end that was found: then they were left out, and their findings remain.
    package let isUnsettled: Bool

    package var isChanged: Bool { !changes.isEmpty }
}

extension FixedSource {
    /// Both as one, where `later` goes on with what this one has made.
    package func followed(by later: FixedSource) -> FixedSource {
        let changes = changes.followed(by: later.changes)
        return FixedSource(
            original: original, source: later.source,
            changes: changes.filter { original.bytes[$0.old] != later.source.bytes[$0.new] },
            applied: applied + later.applied, report: later.report, isUnsettled: isUnsettled || later.isUnsettled)
    }
}
