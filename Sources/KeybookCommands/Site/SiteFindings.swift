internal import DiagnosticFormats
internal import Platform
internal import SourceText

/// What a build found, told with the lines it stands in.
struct SiteFindings {
    private let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Each finding with a line of space after it. The files are read again: a build keeps no source in memory.
    func text(in format: TextFormat) -> String {
        var excerpts: (file: String, lines: SourceExcerpts?)?
        return diagnostics.map { diagnostic in
            if excerpts?.file != diagnostic.file {
                let bytes = try? Files.read(diagnostic.file)
                excerpts = (
                    diagnostic.file, bytes.map { SourceExcerpts(LineTable(SourceFile(name: diagnostic.file, bytes: $0))) }
                )
            }
            return format.text(diagnostic, in: excerpts?.lines) + "\n"
        }.joined()
    }
}
