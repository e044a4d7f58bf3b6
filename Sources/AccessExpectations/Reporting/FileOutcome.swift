internal import AccessReports
internal import KeyModel
internal import KeyValidator
internal import SourceText

/// What came of a file's expectations, as it is told.
struct FileOutcome: Sendable {
    let name: String

    /// What keeps expectations from being understood.
    let problems: [Diagnostic]
    let tests: [Test]

    /// The file's lines; only where there is something to show in them.
    let excerpts: SourceExcerpts?

    /// An expectation of one key.
    struct Test: Sendable {
        let result: ExpectationResult
        let range: SourceRange

        /// What is told of it; nil where it holds.
        let failure: Diagnostic?
    }

    init(_ file: TestedFile, labels: [KeyLabel], in catalog: Catalog) {
        let source = file.file.source
        let lines = LineTable(source)
        let report = file.file.report(file.findings)
        name = source.name
        problems = report.diagnostics
        tests = file.results.map { result in
            let range = lines.range(of: result.expectation.span)
            let failure = ResultWords(result, of: labels[result.key], in: catalog).map { words in
                Diagnostic(
                    rule: words.rule, severity: .error, message: words.message, file: source.name, range: range,
                    notes: words.notes)
            }
            return Test(result: result, range: range, failure: failure)
        }
        let isShown = !problems.isEmpty || tests.contains { $0.failure != nil }
        excerpts = isShown ? source.excerpts(as: file.file.notation) : nil
    }

    /// All that there is to tell, each once, in the order of the file.
    var diagnostics: [Diagnostic] {
        var told: Set<Diagnostic> = []
        return (problems + tests.compactMap(\.failure)).filter { told.insert($0).inserted }.enumerated()
            .sorted { ($0.element.range.start.offset, $0.offset) < ($1.element.range.start.offset, $1.offset) }
            .map(\.element)
    }
}
