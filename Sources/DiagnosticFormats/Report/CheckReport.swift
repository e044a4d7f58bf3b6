package import SourceText

/// Everything that one run of the check says, whatever format prints it.
package struct CheckReport: Sendable {
    /// One for each file that was read, in the order of the run.
    package let files: [FileReport]

    /// Those of them that have findings: few, as a rule.
    package let filesWithFindings: [FileReport]
    package let summary: CheckSummary

    /// What could not be read, each told in a line without the tails of secrets.
    package let failures: [String]
    package let tool: ToolDescription

    package init(files: [FileReport], failures: [String] = [], tool: ToolDescription = ToolDescription()) {
        self.files = files
        self.failures = failures
        self.tool = tool
        // By their indices: a report that is taken from the list is copied, and nearly all have nothing to say.
        filesWithFindings = files.indices.filter { !files[$0].diagnostics.isEmpty }.map { files[$0] }
        summary = CheckSummary(files, withFindings: filesWithFindings)
    }

    /// Every finding, file by file, in source order.
    package var diagnostics: some Sequence<Diagnostic> { filesWithFindings.lazy.flatMap(\.diagnostics) }

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

    fileprivate init(_ files: [FileReport], withFindings flagged: [FileReport]) {
        self.files = files.count
        keys = files.indices.reduce(0) { $0 + files[$1].keyCount }
        for file in flagged {
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
