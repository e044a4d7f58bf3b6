internal import DiagnosticFormats

/// A name that `--format` of the check takes.
enum FormatChoice: String, ReportFormat {
    case text, json, sarif, github, gitlab, junit

    static var usual: FormatChoice { .text }

    static var content: String { "the findings are" }

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
    let usesColor: Bool

    /// Whether a warning fails the check.
    let isStrict: Bool
}
