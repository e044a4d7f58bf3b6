package import SourceText

/// `--format json`: one object with every diagnostic and the summary, as section 4 of the rulebook shows it.
///
/// A diagnostic without a fix has no `fix`; `notes` is there where there are some.
package struct JSONFormat: DiagnosticFormat {
    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.array("diagnostics") { json in
                for diagnostic in report.diagnostics { json.diagnostic(diagnostic) }
            }
            json.object("summary") { json in json.summary(report.summary) }
        }
        json.breakLine()
        return json.bytes
    }
}

extension JSONText {
    /// A finding, as `--format json` of the check has it.
    package mutating func diagnostic(_ diagnostic: Diagnostic) {
        object { json in
            json.member("rule", diagnostic.rule)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", diagnostic.message)
            json.member("file", withoutSecretTails(diagnostic.file))
            json.object("start") { json in json.position(diagnostic.range.start) }
            json.object("end") { json in json.position(diagnostic.range.end) }
            if !diagnostic.notes.isEmpty {
                json.array("notes") { json in for note in diagnostic.notes { json.string(note) } }
            }
            if let fix = diagnostic.fix { json.object("fix") { json in json.fix(fix) } }
        }
    }

    private mutating func position(_ position: SourcePosition) {
        member("line", position.line)
        member("column", position.column)
        member("offset", position.offset)
    }

    private mutating func fix(_ fix: Fix) {
        member("description", fix.description)
        array("edits") { json in
            for edit in fix.edits {
                json.object { json in
                    json.member("start", edit.span.start)
                    json.member("end", edit.span.end)
                    json.member("text", edit.text)
                }
            }
        }
    }

    fileprivate mutating func summary(_ summary: CheckSummary) {
        member("files", summary.files)
        member("keys", summary.keys)
        member("errors", summary.errors)
        member("warnings", summary.warnings)
        member("infos", summary.infos)
    }
}
