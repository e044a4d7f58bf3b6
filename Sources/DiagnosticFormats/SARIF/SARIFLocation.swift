internal import SourceText

/// Where a file is, as an `artifactLocation` (3.4).
struct SARIFLocation {
    /// What relative references are relative to. The name is the one that tools agree on; what it stands for is not said, since
    /// that would be a path of one machine.
    static let baseName: StaticString = "%SRCROOT%"

    let path: ReportPath

    /// The file's place in the run's `artifacts`.
    let index: Int

    /// Its URI is `%3Cstdin%3E`, which names no file: without one, code scanning would refuse the whole run.
    var isStandardInput: Bool { path.text == "<stdin>" }
}

extension JSONText {
    mutating func sarifLocation(_ location: SARIFLocation) {
        member("uri", location.path.uri)
        if !location.path.isAbsolute { member("uriBaseId", "\(SARIFLocation.baseName)") }
        member("index", location.index)
        if location.isStandardInput { sarifText("description", "Standard input.") }
    }

    /// A text region (3.30.2): its end column is the one after the last character, as ours is.
    mutating func sarifLines(_ range: SourceRange) {
        member("startLine", range.start.line)
        member("startColumn", range.start.column)
        member("endLine", range.end.line)
        member("endColumn", range.end.column)
    }
}
