internal import SourceText

/// `--format github`: workflow commands, which GitHub Actions shows as annotations of a pull request's lines.
///
/// Every finding is written. GitHub shows the first ten errors, the first ten warnings and the first ten notices of a step and
/// keeps the others in the log, where it shows a command's message alone: so the message tells the place again. Where there are
/// more than ten of a severity, a notice says how many more. It comes first, so that it is among the ten itself.
package struct GitHubFormat: DiagnosticFormat {
    /// As many annotations of one severity as GitHub takes from a step (`_maxCountPerIssueType` of actions/runner).
    static let annotationLimit = 10

    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var text: [UInt8] = []
        if let notice = Self.noticeOfMore(in: report) { text += notice.line.utf8 }
        for failure in report.failures {
            text += WorkflowCommand(name: "error", properties: [("title", "keybook")], message: failure).line.utf8
        }
        for file in report.files {
            let path = report.path(of: file.file).text
            for diagnostic in file.diagnostics { text += Self.command(for: diagnostic, path: path).line.utf8 }
        }
        text += "keybook: \(report.summary.findings) in \(report.summary.extent)\n".utf8
        return text
    }

    private static func command(for diagnostic: Diagnostic, path: String) -> WorkflowCommand {
        let (start, end) = (diagnostic.range.start, diagnostic.range.end)
        var properties = [
            (name: "file", value: path), ("line", String(start.line)), ("endLine", String(end.line)),
            ("col", String(start.column)),
        ]
        // An end column belongs to the start's line; the runner takes no other.
        if start.line == end.line { properties.append(("endColumn", String(end.column))) }
        properties.append(("title", diagnostic.rule))
        let fix = diagnostic.fix.map { ["fix: " + $0.description] } ?? []
        let lines = [diagnostic.message] + diagnostic.notes + fix + ["--> \(path):\(start.line):\(start.column)"]
        return WorkflowCommand(
            name: diagnostic.severity.workflowCommand, properties: properties, message: lines.joined(separator: "\n"))
    }

    private static func noticeOfMore(in report: CheckReport) -> WorkflowCommand? {
        let more = Severity.allCases.compactMap { severity -> String? in
            let commands = report.summary.count(of: severity) + (severity == .error ? report.failures.count : 0)
            return commands > annotationLimit ? counted(commands - annotationLimit, "more \(severity.rawValue)") : nil
        }
        guard !more.isEmpty else { return nil }
        return WorkflowCommand(
            name: "notice", properties: [("title", "keybook")],
            message:
                "\(more.joined(separator: ", ")) in the log of this step: GitHub shows \(annotationLimit) of each as annotations")
    }
}
