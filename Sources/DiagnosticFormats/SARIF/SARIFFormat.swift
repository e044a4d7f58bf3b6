internal import SourceText

/// `--format sarif`: SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>), one run, with what
/// GitHub's code scanning reads of it
/// (<https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>).
///
/// Sections are those of the standard.
package struct SARIFFormat: DiagnosticFormat {
    private static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("$schema", Self.schema)
            json.member("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in json.sarifRun(report) }
            }
        }
        json.breakLine()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func sarifRun(_ report: CheckReport) {
        object("tool") { json in
            json.object("driver") { json in json.sarifDriver(report.tool) }
        }
        array("invocations") { json in
            json.object { json in json.sarifInvocation(failures: report.failures) }
        }
        if report.files.contains(where: { !report.path(of: $0.file).isAbsolute }) {
            object("originalUriBaseIds") { json in
                json.object(SARIFLocation.baseName) { json in
                    json.sarifText("description", "The folder that keybook ran in, as a rule the top of the repository.")
                }
            }
        }
        member("columnKind", "unicodeCodePoints")
        member("defaultEncoding", "utf-8")
        array("artifacts") { json in
            for (index, file) in report.files.enumerated() {
                json.sarifArtifact(SARIFLocation(path: report.path(of: file.file), index: index))
            }
        }
        var results = SARIFResults(report)
        array("results") { json in
            for (index, file) in report.files.enumerated() where !file.diagnostics.isEmpty {
                results.write(file, index: index, to: &json)
            }
        }
    }

    /// Whether the run could look at everything (3.20), and what it could not read.
    private mutating func sarifInvocation(failures: [String]) {
        member("executionSuccessful", failures.isEmpty)
        guard !failures.isEmpty else { return }
        array("toolExecutionNotifications") { json in
            for failure in failures {
                json.object { json in
                    json.member("level", "error")
                    json.sarifText("message", failure)
                }
            }
        }
    }

    private mutating func sarifArtifact(_ location: SARIFLocation) {
        object { json in
            json.object("location") { json in json.sarifLocation(location) }
            json.array("roles") { json in
                json.string("analysisTarget")
                if location.isStandardInput { json.string("standardStream") }
            }
        }
    }
}
