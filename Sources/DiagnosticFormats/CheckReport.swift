package import SourceText

/// Everything that one run of the check says, whatever format prints it.
package struct CheckReport: Sendable {
    /// One for each file that was read, in the order of the run.
    package let files: [FileReport]
    package let summary: CheckSummary

    package init(files: [FileReport]) {
        self.files = files
        summary = CheckSummary(files)
    }

    /// Every finding, file by file, in source order.
    package var diagnostics: some Sequence<Diagnostic> { files.lazy.flatMap(\.diagnostics) }
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
}
