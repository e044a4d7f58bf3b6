import DiagnosticFormats
import Foundation
import KeyValidator
import SourceText
import Testing

struct GitHubStepSummaryTests {
    @Test func isATableOfTheFindings() {
        let text = "name: a\nscopes: [{ resource_type: org, resource_id: org_a, role: admin }]\nsharing_group_ids: []\n"
        #expect(
            GitHubStepSummary().text(.on(("keys/ci.yaml", text), failures: ["cannot read `b`: it is a folder"])) == """
                ### keybook: 1 error, 1 warning

                In 1 key, 1 file.

                - ``cannot read `b`: it is a folder``

                | Severity | Place | Finding | Rule |
                |---|---|---|---|
                | warning | `keys/ci.yaml:2:58` | ``a key with `org:admin` can create keys with any access`` | `org-admin` |
                | error | `keys/ci.yaml:3:20` | `a key needs at least 1 sharing group` | `sharing-groups-empty` |


                """)
    }

    @Test func leadsToTheProjectsPagesOfTheRules() {
        let links = RuleLinks(base: "https://acme.example/<keys|>")
        let report = CheckReport.on(("a.yaml", ""), tool: ToolDescription(rules: ToolDescription.rules(links), links: links))
        let row = "| [document-empty](<https://acme.example/%3Ckeys%7C%3E/rules/document-empty.html>) |\n"
        #expect(GitHubStepSummary().text(report).contains(row))
    }

    @Test func endsWhereNobodyReadsOn() {
        let groups = Array(repeating: "g", count: 5000).joined(separator: ",")
        let output = GitHubStepSummary().text(.on((String(repeating: "\u{1}", count: 4000), "sharing_group_ids: [\(groups)]")))
        #expect(output.utf8.count < 1_000_000)
        #expect(output.hasSuffix(" more in the log of the step.\n\n"))
    }

    private static let program = URL(filePath: "/usr/bin/cmark-gfm")

    /// Whatever a spec or its name says, it is shown as it is and does nothing.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: program.path), "cmark-gfm is not installed"))
    func isInertAsGitHubReadsIt() throws {
        let texts = [
            "<script>alert(1)</script>", "<!--", "a|b", #"a\|b\\|c"#, "`", "``a```b`", "` |", " a ", "   ",
            "[a](http://evil.example)",
            "![a](http://evil.example/a.png)", "https://evil.example", "www.evil.example", "me@evil.example", "@octocat", "#1",
            "a\nb", "a\r\n\r\n# b", "*a*", "~a~", "&lt;", "\\`", "\\", "``", "$x$", ":tada:", "</code>",
        ]
        let report = CheckReport(
            files: texts.map { FileReport(file: $0, keyCount: 0, diagnostics: [finding("<\($0)>", file: $0)]) }, failures: texts)
        let html = try rendered(GitHubStepSummary().formatted(report))
        for element in ["<a", "<img", "<script", "<em", "<del", "<!--"] { #expect(!html.contains(element), "\(element)") }
        #expect(html.components(separatedBy: "<td>").count - 1 == texts.count * 4)
        #expect(html.components(separatedBy: "<li>").count - 1 == texts.count)
        let cells = html.components(separatedBy: "<td><code>").dropFirst().map { $0.components(separatedBy: "</code></td>")[0] }
        for text in texts { #expect(cells.contains(escaped(shown("<\(text)>"))), "\(text)") }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }

    private func finding(_ message: String, file: String) -> Diagnostic {
        let start = SourcePosition(line: 1, column: 1, offset: 0)
        return Diagnostic(
            rule: "role-invalid", severity: .error, message: message, file: file, range: SourceRange(start: start, end: start))
    }

    private func rendered(_ markdown: [UInt8]) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Self.program
        process.arguments = ["--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(markdown))
        try input.fileHandleForWriting.close()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: result, as: UTF8.self)
    }
}
