internal import KeyValidator
internal import SourceText

/// What the fixes of a document change in it, made as `keybook check --fix` makes them: none that would change more than it mends.
struct FixWriter {
    let document: DocumentView
    let kind: SpecFileKind

    /// Of all fixes together, in as many passes as they take; nil where they change nothing.
    var edits: [Edit]? {
        let checker = document.checker
        return edits(SourceFixer(document.notation) { checker.check($0, as: document.notation, kind: kind) }, document.report)
    }

    /// Of one finding's fix.
    func edits(mending diagnostic: Diagnostic) -> [Edit]? {
        let empty = FileReport(file: document.report.file, keyCount: 0)
        return edits(SourceFixer(document.notation) { _ in empty }, document.report.filtered { $0 == diagnostic })
    }

    private func edits(_ fixer: SourceFixer, _ report: FileReport) -> [Edit]? {
        let fixed = fixer.fixed(SourceFile(name: report.file, bytes: document.bytes), report: report)
        guard fixed.isChanged else { return nil }
        return fixed.changes.map { change in
            Edit(
                span: SourceSpan(change.old.lowerBound, change.old.upperBound),
                text: String(decoding: fixed.source.bytes[change.new], as: UTF8.self))
        }
    }
}
