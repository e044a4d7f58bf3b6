internal import SourceText

/// `--format gitlab`: a code quality report, which GitLab shows in a merge request
/// (<https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>).
///
/// Paths are relative to the folder that keybook ran in, which has to be the top of the repository.
package struct GitLabFormat: DiagnosticFormat {
    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var json = JSONText()
        var fingerprints = FindingFingerprints()
        json.array { json in
            for file in report.files {
                let path = report.path(of: file.file)
                for diagnostic in file.diagnostics {
                    let fingerprint = fingerprints.next(diagnostic, text: file.text(of: diagnostic), in: path)
                    json.object { json in json.finding(diagnostic, path: path.text, fingerprint: fingerprint) }
                }
            }
        }
        json.breakLine()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func finding(_ diagnostic: Diagnostic, path: String, fingerprint: String) {
        member("description", ([diagnostic.message] + diagnostic.notes).joined(separator: "; "))
        member("check_name", diagnostic.rule)
        member("fingerprint", fingerprint)
        member("severity", diagnostic.severity.codeQualitySeverity)
        object("location") { json in
            json.member("path", path)
            // Either is enough for GitLab; other readers know one or the other.
            json.object("lines") { json in
                json.member("begin", diagnostic.range.start.line)
                json.member("end", diagnostic.range.end.line)
            }
            json.object("positions") { json in
                json.object("begin") { json in json.place(diagnostic.range.start) }
                json.object("end") { json in json.place(diagnostic.range.end) }
            }
        }
    }

    private mutating func place(_ position: SourcePosition) {
        member("line", position.line)
        member("column", position.column)
    }
}

extension Severity {
    /// By its name in GitLab, which knows `blocker`, `critical`, `major`, `minor` and `info`. An error is not above `major`: a
    /// finding in a spec is none in a service that runs.
    fileprivate var codeQualitySeverity: String {
        switch self {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
