import DiagnosticFormats
import Foundation
import SourceText
import Testing

/// Every format says the same findings, each read back from what it wrote.
struct AgreementTests {
    /// A finding as every format tells it.
    private struct Line: Hashable, Comparable {
        let rule: String
        let severity: String
        let file: String
        let line: Int
        let column: Int

        static func < (a: Line, b: Line) -> Bool { (a.file, a.line, a.column, a.rule) < (b.file, b.line, b.column, b.rule) }
    }

    private static let reports = [
        CheckReport.ofEveryRule,
        .on(("keys/ci.yaml", mixedSpec), ("keys/a,b c:d%é.yaml", mixedSpec), ("<stdin>", "name: 'a\n"), ("good.yaml", "")),
        .on(("a.json", "{\"name\": \"<&>\\\"%0A::error::\", \"sharing_group_ids\": [\"g\", \"g\", \"g\"]}")),
    ]

    @Test(arguments: reports.indices)
    func everyFormatSaysTheSameFindings(index: Int) throws {
        let report = Self.reports[index]
        let expected = report.diagnostics.map {
            Line(
                rule: $0.rule, severity: $0.severity.rawValue, file: $0.file, line: $0.range.start.line,
                column: $0.range.start.column)
        }.sorted()
        #expect(expected.count >= 3)
        #expect(fromText(TextFormat(usesColor: false).text(report)) == expected)
        #expect(try fromJSON(report) == expected)
        #expect(try fromSARIF(report) == expected)
        #expect(fromGitHub(GitHubFormat().text(report)) == expected)
        #expect(try fromGitLab(report) == expected)
        for isStrict in [false, true] { #expect(fromText(unescaped(JUnitFormat(isStrict: isStrict).text(report))) == expected) }
    }

    private func fromText(_ text: String) -> [Line] {
        text.matches(of: /(error|warning|info)\[([a-z-]+)\]: .*\n *--> (.*):([0-9]+):([0-9]+)\n/).map {
            Line(
                rule: String($0.2), severity: String($0.1), file: String($0.3), line: Int($0.4) ?? 0, column: Int($0.5) ?? 0)
        }.sorted()
    }

    /// The text of XML's elements.
    private func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
            "&amp;", with: "&")
    }

    private func fromJSON(_ report: CheckReport) throws -> [Line] {
        try JSONLookup(JSONFormat().formatted(report))["diagnostics"].items.map { item in
            Line(
                rule: item["rule"].string ?? "", severity: item["severity"].string ?? "", file: item["file"].string ?? "",
                line: item["start"]["line"].int ?? 0, column: item["start"]["column"].int ?? 0)
        }.sorted()
    }

    private func fromSARIF(_ report: CheckReport) throws -> [Line] {
        try JSONLookup(SARIFFormat().formatted(report))["runs"][0]["results"].items.map { item in
            let place = item["locations"][0]["physicalLocation"]
            let level = item["level"].string ?? ""
            return Line(
                rule: item["ruleId"].string ?? "", severity: level == "note" ? "info" : level,
                file: place["artifactLocation"]["uri"].string?.removingPercentEncoding ?? "",
                line: place["region"]["startLine"].int ?? 0, column: place["region"]["startColumn"].int ?? 0)
        }.sorted()
    }

    private func fromGitHub(_ text: String) -> [Line] {
        text.matches(of: /(?m)^::(error|warning|notice) file=([^,]*),line=(\d+),endLine=\d+,col=(\d+),[^:]*title=([a-z-]+)::/).map
        {
            Line(
                rule: String($0.5), severity: $0.1 == "notice" ? "info" : String($0.1),
                file: String($0.2).removingPercentEncoding ?? "", line: Int($0.3) ?? 0, column: Int($0.4) ?? 0)
        }.sorted()
    }

    private func fromGitLab(_ report: CheckReport) throws -> [Line] {
        try JSONLookup(GitLabFormat().formatted(report)).items.map { item in
            let begin = item["location"]["positions"]["begin"]
            #expect(item["location"]["lines"]["begin"].int == begin["line"].int)
            return Line(
                rule: item["check_name"].string ?? "",
                severity: ["major": "error", "minor": "warning", "info": "info"][item["severity"].string] ?? "",
                file: item["location"]["path"].string ?? "", line: begin["line"].int ?? 0, column: begin["column"].int ?? 0)
        }.sorted()
    }
}
