internal import SourceText

/// The findings of a report as results (3.27).
struct SARIFResults {
    private let report: CheckReport
    private let ruleIndices: [String: Int]
    private var fingerprints = FindingFingerprints()

    init(_ report: CheckReport) {
        self.report = report
        ruleIndices = Dictionary(report.tool.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Writes the findings of the report's next file.
    ///
    /// - Parameter index: the file's place in the report.
    mutating func write(_ file: FileReport, index: Int, to json: inout JSONText) {
        let location = SARIFLocation(path: report.path(of: file.file), index: index)
        var edits = file.excerpts.map { SARIFEdits($0, location: location) }
        for diagnostic in file.diagnostics {
            let fingerprint = fingerprints.next(diagnostic, text: file.text(of: diagnostic), in: location.path)
            json.object { json in
                json.member("ruleId", diagnostic.rule)
                if let index = ruleIndices[diagnostic.rule] { json.member("ruleIndex", index) }
                json.member("level", diagnostic.severity.sarifLevel)
                json.sarifText("message", ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))
                json.array("locations") { json in
                    json.object { json in json.sarifPlace(of: diagnostic, in: location) }
                }
                json.object("partialFingerprints") { json in json.member("keybookFinding/v1", fingerprint) }
                if let fix = diagnostic.fix { edits?.write(fix, to: &json) }
            }
        }
    }
}

extension JSONText {
    fileprivate mutating func sarifPlace(of diagnostic: Diagnostic, in location: SARIFLocation) {
        object("physicalLocation") { json in
            json.object("artifactLocation") { json in json.sarifLocation(location) }
            json.object("region") { json in
                let (start, end) = (diagnostic.range.start, diagnostic.range.end)
                json.sarifLines(diagnostic.range)
                json.member("byteOffset", start.offset)
                json.member("byteLength", end.offset - start.offset)
            }
        }
    }
}
