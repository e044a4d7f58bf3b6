internal import DiagnosticFormats
internal import Platform
internal import SourceText

/// One place that a report goes to.
struct ReportOutput: Sendable, Hashable {
    let format: FormatChoice

    /// Nil for standard output.
    let file: String?

    private func bytes(of report: CheckReport, _ printing: ReportPrinting) -> [UInt8] {
        var printing = printing
        if file != nil { printing.usesColor = false }
        return format.format(printing).formatted(report)
    }

    /// Writes the report.
    fileprivate func write(_ report: CheckReport, _ printing: ReportPrinting, _ console: Console) throws(FileError) {
        let bytes = bytes(of: report, printing)
        if let file { try Files.save(bytes, to: file) } else { console.output(bytes) }
    }
}

extension [ReportOutput] {
    /// Writes a report to each place, and beside the format `github` the summary of the workflow's step. False after telling what
    /// could not be written, which keeps nothing else from being written.
    func write(_ report: CheckReport, _ printing: ReportPrinting, _ console: Console) -> Bool {
        var isWritten = true
        func trying(_ body: () throws(FileError) -> Void) {
            do throws(FileError) {
                try body()
            } catch {
                console.fail(shown(error.description))
                isWritten = false
            }
        }
        for output in self {
            trying { () throws(FileError) in try output.write(report, printing, console) }
        }
        if contains(where: { $0.format == .github }), let file = console.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty {
            trying { () throws(FileError) in try Files.append(GitHubStepSummary().formatted(report), to: file) }
        }
        return isWritten
    }
}
