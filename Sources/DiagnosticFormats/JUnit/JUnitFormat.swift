internal import SourceText

/// `--format junit`: JUnit's XML, which every CI system reads as the results of tests. The elements and attributes are those
/// of Jenkins's schema
/// (<https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>).
///
/// A file is a suite. Each finding is a test of it that failed, where it fails the check: an error, and under `--strict` a
/// warning. What does not fail the check is a test that passed, with the finding as its output, and a file without findings has
/// one test, which passed. So a system counts as red what is red. What could not be read is a suite of its own, of errors.
package struct JUnitFormat: DiagnosticFormat {
    private let isStrict: Bool
    private let text = TextFormat(usesColor: false)

    /// - Parameter isStrict: whether a warning fails the check.
    package init(isStrict: Bool) { self.isStrict = isStrict }

    package func formatted(_ report: CheckReport) -> [UInt8] {
        let tests = report.files.reduce(report.failures.count) { $0 + max(1, $1.diagnostics.count) }
        let failures = report.summary.errors + (isStrict ? report.summary.warnings : 0)
        var xml = XMLText()
        xml.element(
            "testsuites",
            [
                "name": "keybook", "tests": "\(tests)", "failures": "\(failures)", "errors": "\(report.failures.count)",
                "time": Self.time,
            ]
        ) { xml in
            if !report.failures.isEmpty { append(report.failures, to: &xml) }
            for file in report.files { append(file, path: report.path(of: file.file).text, to: &xml) }
        }
        return xml.bytes
    }

    /// No test takes time: an output is the same each time.
    private static let time = "0"

    private func append(_ failures: [String], to xml: inout XMLText) {
        let count = "\(failures.count)"
        xml.element(
            "testsuite", ["name": "unreadable", "tests": count, "failures": "0", "errors": count, "time": Self.time]
        ) { xml in
            var names = CaseNames()
            for failure in failures {
                xml.element(
                    "testcase", ["name": names.next(failure), "classname": "unreadable", "time": Self.time]
                ) { xml in
                    xml.element("error", ["message": failure, "type": "unreadable"])
                }
            }
        }
    }

    private func append(_ file: FileReport, path: String, to xml: inout XMLText) {
        let failures = file.diagnostics.count(where: fails)
        xml.element(
            "testsuite",
            [
                "name": path, "tests": "\(max(1, file.diagnostics.count))", "failures": "\(failures)", "errors": "0",
                "time": Self.time, "file": path,
            ]
        ) { xml in
            if file.diagnostics.isEmpty {
                xml.element("testcase", ["name": "no findings", "classname": path, "time": Self.time])
            }
            var names = CaseNames()
            for diagnostic in file.diagnostics {
                let name = names.next("\(diagnostic.rule): \(diagnostic.message)")
                xml.element("testcase", ["name": name, "classname": path, "time": Self.time]) { xml in
                    append(diagnostic, in: file.excerpts, to: &xml)
                }
            }
        }
    }

    private func append(_ diagnostic: Diagnostic, in excerpts: SourceExcerpts?, to xml: inout XMLText) {
        let shown = text.text(diagnostic, in: excerpts)
        if fails(diagnostic) {
            xml.element("failure", ["message": diagnostic.message, "type": diagnostic.severity.rawValue], text: shown)
        } else {
            xml.element("system-out", text: shown)
        }
    }

    private func fails(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
    }
}
