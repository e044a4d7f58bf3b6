internal import DiagnosticFormats

/// A name that `--format` takes.
enum FormatChoice: String, CaseIterable, Sendable {
    case text, json, sarif, github, gitlab, junit

    func format(_ printing: ReportPrinting) -> any DiagnosticFormat {
        switch self {
        case .text: TextFormat(usesColor: printing.usesColor)
        case .json: JSONFormat()
        case .sarif: SARIFFormat()
        case .github: GitHubFormat()
        case .gitlab: GitLabFormat()
        case .junit: JUnitFormat(isStrict: printing.isStrict)
        }
    }
}

/// What the formats have to know of a run beside its report.
struct ReportPrinting: Sendable {
    /// Whether to write ANSI colours on standard output; a file never has any.
    var usesColor: Bool

    /// Whether a warning fails the check.
    let isStrict: Bool
}
