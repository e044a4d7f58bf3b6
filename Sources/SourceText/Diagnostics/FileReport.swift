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

    package init(file: String, keyCount: Int, diagnostics: [Diagnostic] = [], excerpts: SourceExcerpts? = nil) {
        self.file = file
        self.keyCount = keyCount
        self.diagnostics = diagnostics
        self.excerpts = excerpts
    }
}

/// The lines of a file as they may be shown: without the tails of its secrets.
package struct SourceExcerpts: Sendable {
    private let file: SourceFile
    private let lines: LineTable
    private let hidden: [Range<Int>]

    /// - Parameter hiding: spans that are no secret as they stand, but hold one once their escapes are resolved.
    package init(_ lines: LineTable, hiding spans: [SourceSpan] = []) {
        file = lines.file
        self.lines = lines
        hidden = SecretSearch.secrets(in: file.bytes).map(\.hiddenRange) + spans.map { $0.start..<$0.end }
    }

    package var lineCount: Int { lines.lineCount }

    /// A line, from 1, without its ending; each hidden character is a `•`, so that columns stay.
    package func line(_ number: Int) -> String {
        let span = lines.span(ofLine: number)
        if hidden.isEmpty, file.bytes[span.start..<span.end].allSatisfy({ 0x20..<0x7F ~= $0 }) { return file.text(span) }
        var bytes: [UInt8] = []
        for offset in span.start..<span.end {
            let byte = file.bytes[offset]
            if !hidden.contains(where: { $0.contains(offset) }) {
                bytes.append(byte)
            } else if byte & 0xC0 != 0x80 {
                bytes += "•".utf8
            }
        }
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            // What would move the cursor is shown as one character, so that columns stay.
            text.unicodeScalars.append(scalar.isSafeToShow ? scalar : scalar == "\t" ? " " : "\u{FFFD}")
        }
        return text
    }
}
