internal import AccessReports
internal import DiagnosticFormats
internal import KeyModel
internal import SourceText

extension TestReport {
    /// JUnit's XML, as `keybook check` writes it: a file is a suite, an expectation of one key is a test of it. What cannot be
    /// understood is a test that could not be run, and what could not be read is a suite of its own.
    package var junit: [UInt8] {
        let problems = files.reduce(failures.count) { $0 + $1.problems.count }
        var xml = XMLText()
        xml.element(
            "testsuites",
            [
                "name": "keybook", "tests": "\(counts.all + problems)", "failures": "\(counts.failing)", "errors": "\(problems)",
                "time": Self.time,
            ]
        ) { xml in
            if !failures.isEmpty { appendFailures(to: &xml) }
            for file in files { append(file, to: &xml) }
        }
        return xml.bytes
    }

    /// No test takes time: an output is the same each time.
    private static let time = "0"

    private func appendFailures(to xml: inout XMLText) {
        let count = "\(failures.count)"
        xml.element(
            "testsuite", ["name": "unreadable", "tests": count, "failures": "0", "errors": count, "time": Self.time]
        ) { xml in
            var names = CaseNames()
            for failure in failures {
                xml.element("testcase", ["name": names.next(failure), "classname": "unreadable", "time": Self.time]) { xml in
                    xml.element("error", ["message": failure, "type": "unreadable"])
                }
            }
        }
    }

    private func append(_ file: FileOutcome, to xml: inout XMLText) {
        let path = ReportPath(file.name).text
        xml.element(
            "testsuite",
            [
                "name": path, "tests": "\(file.tests.count + file.problems.count)",
                "failures": "\(file.tests.count { $0.failure != nil })", "errors": "\(file.problems.count)", "time": Self.time,
                "file": path,
            ]
        ) { xml in
            var names = CaseNames()
            for problem in file.problems {
                let name = names.next("\(problem.rule): \(problem.message)")
                xml.element("testcase", ["name": name, "classname": path, "time": Self.time]) { xml in
                    append("error", problem, in: file, to: &xml)
                }
            }
            for test in file.tests {
                let attributes: KeyValuePairs<StaticString, String> = [
                    "name": names.next(name(of: test.result)), "classname": path, "time": Self.time,
                ]
                if let failure = test.failure {
                    xml.element("testcase", attributes) { xml in append("failure", failure, in: file, to: &xml) }
                } else {
                    xml.element("testcase", attributes)
                }
            }
        }
    }

    private func append(_ element: StaticString, _ diagnostic: Diagnostic, in file: FileOutcome, to xml: inout XMLText) {
        xml.element(
            element, ["message": diagnostic.message, "type": diagnostic.rule],
            text: TextFormat(usesColor: false).text(diagnostic, in: file.excerpts))
    }

    /// "`CI` cannot delete@agent:*": the same while lines move.
    private func name(of result: ExpectationResult) -> String {
        let expectation = result.expectation.expectation
        return "\(labels[result.key].subject) \(expectation.isAllowed ? "can" : "cannot") "
            + shown(run.world.catalog.shortForm(expectation.pattern))
    }
}
