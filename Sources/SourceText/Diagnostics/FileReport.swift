/// What the check says of one file.
package struct FileReport: Sendable {
    /// The file's name as it was given.
    package let file: String

    /// How many keys it holds.
    package let keyCount: Int

    /// In source order.
    package let diagnostics: [Diagnostic]

    /// The file's lines, for showing a finding in its place; only where there is one.
    package let excerpts: SourceExcerpts?

    /// Whether no suppression and no baseline hides an error in it, since nothing goes on with such a file.
    package let errorsStand: Bool

    package init(
        file: String, keyCount: Int, diagnostics: [Diagnostic] = [], excerpts: SourceExcerpts? = nil, errorsStand: Bool = false
    ) {
        self.file = file
        self.keyCount = keyCount
        self.diagnostics = diagnostics
        self.excerpts = excerpts
        self.errorsStand = errorsStand
    }

    /// What stands where a finding is, on one line and without the tails of secrets: what tells findings apart while lines move.
    package func text(of diagnostic: Diagnostic) -> String {
        excerpts?.digest(of: SourceSpan(diagnostic.range.start.offset, diagnostic.range.end.offset)) ?? ""
    }

    /// The same with those findings only that `isKept` says.
    package func filtered(_ isKept: (Diagnostic) -> Bool) -> FileReport {
        FileReport(
            file: file, keyCount: keyCount, diagnostics: diagnostics.filter(isKept), excerpts: excerpts, errorsStand: errorsStand)
    }
}
