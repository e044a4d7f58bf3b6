package import SourceText

/// Everything that one run of the check says, whatever format prints it.
package struct CheckReport: Sendable {
    /// One for each file that was read, in the order of the run.
    package let files: [FileReport]
    package let summary: CheckSummary

    /// What could not be read, each told in a line without the tails of secrets.
    package let failures: [String]
    package let tool: ToolDescription

    package init(files: [FileReport], failures: [String] = [], tool: ToolDescription = ToolDescription()) {
        self.files = files
        self.failures = failures
        self.tool = tool
        summary = CheckSummary(files)
    }

    /// Every finding, file by file, in source order.
    package var diagnostics: some Sequence<Diagnostic> { files.lazy.flatMap(\.diagnostics) }

    /// The place of a file as tools outside take it.
    func path(of file: String) -> ReportPath { ReportPath(file, workingDirectory: tool.workingDirectory) }
}

/// The counts of a run.
package struct CheckSummary: Sendable, Hashable {
    package let files: Int
    package let keys: Int
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var infos = 0

    init(_ files: [FileReport]) {
        self.files = files.count
        keys = files.reduce(0) { $0 + $1.keyCount }
        for file in files {
            for diagnostic in file.diagnostics {
                switch diagnostic.severity {
                case .error: errors += 1
                case .warning: warnings += 1
                case .info: infos += 1
                }
            }
        }
    }

    func count(of severity: Severity) -> Int {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .info: infos
        }
    }
}
