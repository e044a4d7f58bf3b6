internal import SourceText

/// The findings as Markdown for the page of a workflow run
/// (<https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary>).
///
/// What a spec, a file's name or the system says stands in code spans, in which nothing is a link, a mention, a picture or HTML.
package struct GitHubStepSummary: DiagnosticFormat {
    /// As many findings as are listed: a reader who needs more of them needs the log.
    private static let rowLimit = 100

    /// As much as is written. GitHub takes 1 MiB of a step, and other commands of it may write, too.
    private static let byteLimit = 256 * 1024

    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var text = "### keybook: \(report.summary.findings)\n\nIn \(report.summary.extent).\n"
        if !report.failures.isEmpty {
            text += "\n"
            append(report.failures, to: &text) { "- \(markdownCode($0))\n" }
        }
        let diagnostics = Array(report.diagnostics)
        if !diagnostics.isEmpty {
            text += "\n| Severity | Place | Finding | Rule |\n|---|---|---|---|\n"
            append(diagnostics, to: &text) { row($0, in: report) }
        }
        text += "\n"
        return Array(text.utf8)
    }

    /// Appends a line for each item, and how many more there are where the limits are reached.
    private func append<Item>(_ items: [Item], to text: inout String, line: (Item) -> String) {
        var count = 0
        for item in items.prefix(Self.rowLimit) {
            guard text.utf8.count < Self.byteLimit else { break }
            text += line(item)
            count += 1
        }
        if count < items.count { text += "\n\(items.count - count) more in the log of the step.\n" }
    }

    private func row(_ diagnostic: Diagnostic, in report: CheckReport) -> String {
        let start = diagnostic.range.start
        let place = "\(report.path(of: diagnostic.file).text):\(start.line):\(start.column)"
        let links = report.tool.links
        let rule =
            links.isProjectSite ? "[\(diagnostic.rule)](<\(links.url(of: diagnostic.rule))>)" : markdownCode(diagnostic.rule)
        return "| \(diagnostic.severity.rawValue) | \(markdownCode(place)) | \(markdownCode(diagnostic.message)) | \(rule) |\n"
    }
}
