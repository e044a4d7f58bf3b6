package import SourceText

/// `--format text`: each finding with the line it stands in, its span underlined, for people; then the counts, and where
/// one of the rules is explained.
///
/// ```
/// error[role-invalid]: `viewer` is not a role of `namespace`
///   --> keys/ci.yaml:4:11
///    |
///  4 |     role: viewer
///    |           ^^^^^^
///    = roles of `namespace`, weakest first: `admin`
/// ```
package struct TextFormat: DiagnosticFormat {
    private let style: TextStyle

    /// - Parameter usesColor: whether to write ANSI colours.
    package init(usesColor: Bool) { style = TextStyle(isOn: usesColor) }

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var text = StyledText(style)
        for file in report.filesWithFindings {
            for diagnostic in file.diagnostics {
                text.append(diagnostic, in: file.excerpts)
                text.endLine()
            }
        }
        text.append(countsOf: report)
        if let hint = report.closingHint {
            text.append(hint, .dim)
            text.endLine()
        }
        return text.bytes
    }

    /// One finding, its last line ended.
    package func text(_ diagnostic: Diagnostic, in excerpts: SourceExcerpts?) -> String {
        var text = StyledText(style)
        text.append(diagnostic, in: excerpts)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension StyledText {
    fileprivate mutating func append(_ diagnostic: Diagnostic, in excerpts: SourceExcerpts?) {
        let start = diagnostic.range.start
        let gutter = String(start.line).utf8.count
        append(.severity(diagnostic.severity)) { text in
            text.append(diagnostic.severity.rawValue)
            text.append("[")
            text.append(diagnostic.rule)
            text.append("]")
        }
        append(": ", .bold)
        append(diagnostic.message, .bold)
        endLine()
        indent(gutter + 1)
        append("-->", .dim)
        append(" ")
        append(shown(diagnostic.file))
        append(":\(start.line):\(start.column)")
        endLine()
        if let excerpts { append(frameOf: diagnostic, in: excerpts, gutter: gutter) }
        for note in diagnostic.notes { append(note: note, gutter: gutter) }
        if let fix = diagnostic.fix { append(note: "fix: " + fix.description, gutter: gutter) }
    }

    /// As many code points of a line as are shown.
    private static let lineLimit = 120

    /// How many are shown before the underlined part where the line has to be cut.
    private static let lead = 30

    private mutating func append(note: String, gutter: Int) {
        indent(gutter + 2)
        append("= ", .dim)
        append(note)
        endLine()
    }

    /// The first line of the span with what stands under it; a span over several lines is underlined to the end of the first.
    private mutating func append(frameOf diagnostic: Diagnostic, in excerpts: SourceExcerpts, gutter: Int) {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        let isOneLine = start.line == end.line
        let excerpt = excerpts.excerpt(of: diagnostic.range, limit: Self.lineLimit, lead: Self.lead)
        let cut = "…"
        indent(gutter + 2)
        append("|", .dim)
        endLine()
        append(" \(start.line)", .dim)
        append(" | ", .dim)
        if excerpt.isCutBefore { append(cut) }
        append(excerpt.before)
        append(excerpt.underlined)
        append(excerpt.after)
        if excerpt.isCutAfter { append(cut) }
        endLine()
        indent(gutter + 2)
        append("|", .dim)
        indent((excerpt.isCutBefore ? terminalWidth(cut) : 0) + terminalWidth(excerpt.before) + 1)
        append(.severity(diagnostic.severity)) { $0.fill("^", max(1, terminalWidth(excerpt.underlined))) }
        if !isOneLine { append(" … to line \(end.line)", .dim) }
        endLine()
    }

    fileprivate mutating func append(countsOf report: CheckReport) {
        let unread = report.failures.isEmpty ? "" : "\(counted(report.failures.count, "path")) could not be read"
        if report.files.isEmpty, !unread.isEmpty {
            append("nothing was checked: \(unread)", .severity(.error))
        } else {
            append(report.summary.findings, report.summary.worst.map { .severity($0) } ?? .good)
            append(" in \(report.summary.extent)")
            if !unread.isEmpty { append("; \(unread)", .severity(.error)) }
        }
        endLine()
    }
}
