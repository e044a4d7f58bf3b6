internal import DiagnosticFormats
internal import Platform
internal import SourceText

/// The names that a command's `--format` takes.
protocol ReportFormat: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What is taken where none is named.
    static var usual: Self { get }

    /// What is printed, with its verb, for the help: "the findings are".
    static var content: String { get }
}

/// One place that a report goes to.
struct ReportOutput<Format: ReportFormat>: Sendable, Hashable {
    let format: Format

    /// Nil for standard output.
    let file: String?

    fileprivate func write(_ bytes: [UInt8], _ console: Console) throws(FileError) {
        if let file { try Files.save(bytes, to: file) } else { console.output(bytes) }
    }
}

/// Writes what goes to several places, as far as it can be.
struct ReportWriting {
    private let console: Console
    private(set) var isWritten = true

    init(_ console: Console) { self.console = console }

    /// - Parameter bytes: of a report in a format; `usesColor` is false for a file.
    mutating func write<Format>(
        _ outputs: [ReportOutput<Format>], usesColor: Bool, bytes: (_ format: Format, _ usesColor: Bool) -> [UInt8]
    ) {
        let console = console
        for output in outputs {
            trying { () throws(FileError) in
                try output.write(bytes(output.format, usesColor && output.file == nil), console)
            }
        }
    }

    /// Tells what could not be written, which keeps nothing else from being written.
    mutating func trying(_ body: () throws(FileError) -> Void) {
        do throws(FileError) {
            try body()
        } catch {
            console.fail(shown(error.description))
            isWritten = false
        }
    }
}

extension [ReportOutput<FormatChoice>] {
    /// Writes a report to each place, and beside the format `github` the summary of the workflow's step. False after telling what
    /// could not be written.
    func write(_ report: CheckReport, _ printing: ReportPrinting, _ console: Console) -> Bool {
        var writing = ReportWriting(console)
        writing.write(self, usesColor: printing.usesColor) { format, usesColor in
            format.format(ReportPrinting(usesColor: usesColor, isStrict: printing.isStrict)).formatted(report)
        }
        if contains(where: { $0.format == .github }), let file = console.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty {
            writing.trying { () throws(FileError) in try Files.append(GitHubStepSummary().formatted(report), to: file) }
        }
        return writing.isWritten
    }
}
