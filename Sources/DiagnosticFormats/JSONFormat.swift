internal import SourceText

/// `--format json`: one object with every diagnostic and the summary, as section 4 of the rulebook shows it.
///
/// A diagnostic without a fix has no `fix`; `notes` is there where there are some.
package struct JSONFormat: DiagnosticFormat {
    package init() {}

    package func formatted(_ report: CheckReport) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.name("diagnostics")
            json.array { json in
                for diagnostic in report.diagnostics {
                    json.diagnostic(diagnostic)
                }
            }
            json.name("summary")
            json.summary(report.summary)
        }
        json.breakLine()
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
        object { json in
            json.member("rule", diagnostic.rule)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", diagnostic.message)
            json.member("file", diagnostic.file)
            json.name("start")
            json.position(diagnostic.range.start)
            json.name("end")
            json.position(diagnostic.range.end)
            if !diagnostic.notes.isEmpty {
                json.name("notes")
                json.array { json in for note in diagnostic.notes { json.string(note) } }
            }
            if let fix = diagnostic.fix {
                json.name("fix")
                json.fix(fix)
            }
        }
    }

    private mutating func position(_ position: SourcePosition) {
        object { json in
            json.member("line", position.line)
            json.member("column", position.column)
            json.member("offset", position.offset)
        }
    }

    private mutating func fix(_ fix: Fix) {
        object { json in
            json.member("description", fix.description)
            json.name("edits")
            json.array { json in
                for edit in fix.edits {
                    json.object { json in
                        json.member("start", edit.span.start)
                        json.member("end", edit.span.end)
                        json.member("text", edit.text)
                    }
                }
            }
        }
    }

    fileprivate mutating func summary(_ summary: CheckSummary) {
        object { json in
            json.member("files", summary.files)
            json.member("keys", summary.keys)
            json.member("errors", summary.errors)
            json.member("warnings", summary.warnings)
            json.member("infos", summary.infos)
        }
    }

    private mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    private mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        number(value)
    }
}
