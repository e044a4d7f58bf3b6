package import SourceText

extension ReadFile {
    /// The values that hold a secret which their bytes in the file do not show, since escapes or line breaks are in it.
    var secretSpans: [SourceSpan] {
        // Only an escape can make a value say what the bytes of the file do not.
        guard marks.holdsEscapes, let tree = result.documents.first?.root.tree else { return [] }
        return tree.scalars.compactMap { value in
            let resolved = SecretSearch.secrets(in: value.textBytes)
            guard !resolved.isEmpty else { return nil }
            let written = SecretSearch.secrets(in: source.bytes[value.span.start..<value.span.end])
            return written.map(\.range.count) == resolved.map(\.range.count) ? nil : value.span
        }
    }

    /// The file's lines as they may be shown.
    func excerpts(_ lines: LineTable) -> SourceExcerpts {
        SourceExcerpts(lines, marks: marks, hiding: secretSpans)
    }
}

extension SourceFile {
    /// The file's lines as they may be shown, whether or not there is a finding in it.
    package func excerpts(as notation: Notation) -> SourceExcerpts {
        ReadFile(source: self, notation: notation, result: readValues(as: notation), reading: RecordReading())
            .excerpts(LineTable(self))
    }
}
